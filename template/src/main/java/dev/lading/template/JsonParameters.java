package dev.lading.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces a parameter in a template of JSON. */
final class JsonParameters {

  private static final Pattern NO_PARAMETERS =
      Pattern.compile("\"Parameters\"\\s*:\\s*\\{\\s*}\\s*,\\s*");

  private JsonParameters() {}

  static String replaced(String text, String parameter, String uri) {
    String value = "\"" + uri + "\"";
    Pattern reference = Pattern.compile("\\{\\s*\"Ref\"\\s*:\\s*\"" + parameter + "\"\\s*}");
    String referring =
        PinnedTemplate.literally(
            reference,
            text,
            PinnedTemplate.dependsOnRegion(uri) ? "{\"Fn::Sub\": " + value + "}" : value);
    String substituted = referring.replace("${" + parameter + "}", uri);
    return PinnedTemplate.literally(NO_PARAMETERS, without(substituted, parameter), "");
  }

  /** A parameter's own object has no objects in it. */
  private static String without(String text, String parameter) {
    String entry = "\"" + parameter + "\"\\s*:\\s*\\{(?:[^{}\"]|\"(?:[^\"\\\\]|\\\\.)*\")*}";
    Matcher followed = Pattern.compile(entry + "\\s*,\\s*").matcher(text);
    return followed.find()
        ? followed.replaceFirst("")
        : Pattern.compile("(?:,\\s*)?" + entry).matcher(text).replaceFirst("");
  }
}
