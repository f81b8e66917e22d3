package dev.lading.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the text of a {@link JavaType} by recursive descent. */
final class JavaTypeParser {

  private static final Set<String> KEYWORDS =
      Set.of("void", "boolean", "byte", "short", "int", "long", "char", "float", "double");

  private final String text;
  private int position;

  JavaTypeParser(String text) {
    this.text = text;
  }

  JavaType parse() {
    JavaType type = type();
    if (position != text.length()) {
      throw malformed();
    }
    return type;
  }

  private JavaType type() {
    String name = name();
    JavaType type =
        KEYWORDS.contains(name)
            ? new JavaType.Primitive(name)
            : new JavaType.Declared(name, arguments());
    while (text.startsWith("[]", position)) {
      position += 2;
      type = new JavaType.Array(type);
    }
    return type;
  }

  private List<JavaType> arguments() {
    List<JavaType> arguments = new ArrayList<>();
    if (!text.startsWith("<", position)) {
      return arguments;
    }
    do {
      position++;
      while (text.startsWith(" ", position)) {
        position++;
      }
      arguments.add(type());
    } while (text.startsWith(",", position));
    if (!text.startsWith(">", position)) {
      throw malformed();
    }
    position++;
    return arguments;
  }

  private String name() {
    int start = position;
    while (position < text.length()
        && (Character.isJavaIdentifierPart(text.charAt(position))
            || text.charAt(position) == '.')) {
      position++;
    }
    if (start == position) {
      throw malformed();
    }
    return text.substring(start, position);
  }

  private MalformedValueException malformed() {
    return new MalformedValueException("not the text of a Java type: " + text);
  }
}
