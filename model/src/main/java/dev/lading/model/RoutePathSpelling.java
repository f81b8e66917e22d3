package dev.lading.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows how other frameworks spell a path, so that who comes from there is told the spelling here:
 * {@code /users/:id} and {@code /files/*} of Architect and Express, {@code {id:[0-9]+}} of JAX-RS,
 * {@code <id>} of Flask, {@code [...slug]} of Next.js.
 */
final class RoutePathSpelling {

  /** One character of a literal segment: what RFC 3986 has for paths, without percent signs. */
  static final String LITERAL = "[A-Za-z0-9._~!$&'()*+,;=:@-]";

  private static final String NAME = "(?<name>\\w[\\w.-]*)";

  private static final List<Pattern> REST =
      List.of(
          Pattern.compile("\\*\\*?" + NAME + "?"),
          Pattern.compile(":" + NAME + "[*+]"),
          Pattern.compile("\\{\\*\\*?" + NAME + "?}"),
          Pattern.compile("\\{" + NAME + "(?:\\*|:\\.[*+])}"),
          Pattern.compile("\\[\\.\\.\\." + NAME + "]"));

  private static final List<Pattern> PARAMETER =
      List.of(
          Pattern.compile(":" + NAME),
          Pattern.compile("[$]\\{" + NAME + "}"),
          Pattern.compile("\\{" + NAME + ":[^{}]*}"),
          Pattern.compile("\\{\\s*" + NAME + "\\s*}"),
          Pattern.compile("<(?:\\w+:)?" + NAME + ">"),
          Pattern.compile("\\[" + NAME + "]"));

  private RoutePathSpelling() {}

  /** The path that the text most likely means; nothing where that is anybody's guess. */
  static Optional<String> respelled(String text) {
    int query = text.indexOf('?');
    List<String> parts = new ArrayList<>();
    for (String part : (query < 0 ? text : text.substring(0, query)).split("/", -1)) {
      if (!part.isEmpty()) {
        parts.add(segment(part));
      }
    }
    String path = "/" + String.join("/", parts);
    try {
      return Optional.of(RoutePath.read(path).toString());
    } catch (MalformedValueException e) {
      return Optional.empty();
    }
  }

  private static String segment(String part) {
    for (Pattern form : REST) {
      Matcher rest = form.matcher(part);
      if (rest.matches()) {
        String name = rest.group("name");
        return "{" + (name == null ? "proxy" : name) + "+}";
      }
    }
    for (Pattern form : PARAMETER) {
      Matcher parameter = form.matcher(part);
      if (parameter.matches()) {
        return "{" + parameter.group("name") + "}";
      }
    }
    return part;
  }

  /** The first character of a segment that no literal has. */
  static String objection(String segment) {
    String rest = segment.replaceAll(LITERAL, "");
    int character = rest.codePointAt(0);
    return switch (character) {
      case ' ' -> "a space";
      case '?' -> "a '?', where the query string starts";
      case '%' -> "a '%': paths are written decoded";
      default -> "'" + Character.toString(character) + "'";
    };
  }
}
