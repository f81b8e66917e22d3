package dev.lading.template;

import java.util.regex.Pattern;

/** Replaces a parameter in a template of YAML, in blocks that are indented by two spaces. */
final class YamlParameters {

  private static final Pattern NO_PARAMETERS =
      Pattern.compile("^Parameters:\n(?:[ ]*\n)*(?=\\S|\\z)", Pattern.MULTILINE);

  private YamlParameters() {}

  static String replaced(String text, String parameter, String uri) {
    String quoted = "'" + uri.replace("'", "''") + "'";
    String value = PinnedTemplate.dependsOnRegion(uri) ? "!Sub " + quoted : quoted;
    Pattern reference = Pattern.compile("!Ref " + parameter + "(?![A-Za-z0-9])");
    String without =
        PinnedTemplate.literally(
            Pattern.compile("^  " + parameter + ":\n(?:    .*\n)+", Pattern.MULTILINE), text, "");
    String referring = PinnedTemplate.literally(reference, without, value);
    String substituted = referring.replace("${" + parameter + "}", uri);
    return PinnedTemplate.literally(NO_PARAMETERS, substituted, "");
  }
}
