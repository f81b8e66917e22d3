package dev.lading.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes templates that were read, with every intrinsic function in its long form. */
public final class TemplateText {

  private static final String INDENT = "  ";

  /** Texts that mean themselves without quotes, by the rules of YAML 1.1 and of 1.2. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z$/][A-Za-z0-9$/._-]*(::?[A-Za-z0-9._-]+)*");

  private static final Set<String> OTHER_VALUES =
      Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

  private final StringBuilder text = new StringBuilder();

  private TemplateText() {}

  /** The template as JSON, ending in a line feed. */
  public static String json(Template template) {
    TemplateText writer = new TemplateText();
    writer.json(template.tree(), "");
    return writer.text.append('\n').toString();
  }

  /** The template as YAML, ending in a line feed. */
  public static String yaml(Template template) {
    TemplateText writer = new TemplateText();
    writer.yamlMap(template.tree(), "");
    return writer.text.toString();
  }

  private void json(@Nullable Object value, String indent) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      jsonMap(map, indent);
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      String separator = "[\n";
      for (Object item : list) {
        text.append(separator).append(indent).append(INDENT);
        json(item, indent + INDENT);
        separator = ",\n";
      }
      text.append('\n').append(indent).append(']');
    } else {
      text.append(scalar(value));
    }
  }

  private void jsonMap(Map<?, ?> map, String indent) {
    String separator = "{\n";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      text.append(separator).append(indent).append(INDENT);
      text.append(quoted(String.valueOf(entry.getKey()))).append(": ");
      json(entry.getValue(), indent + INDENT);
      separator = ",\n";
    }
    text.append('\n').append(indent).append('}');
  }

  private void yamlMap(Map<?, ?> map, String indent) {
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      text.append(indent).append(plain(String.valueOf(entry.getKey()))).append(':');
      Object value = entry.getValue();
      if (value instanceof Map<?, ?> inner && !inner.isEmpty()) {
        text.append('\n');
        yamlMap(inner, indent + INDENT);
      } else if (value instanceof List<?> list && !list.isEmpty()) {
        text.append('\n');
        yamlList(list, indent + INDENT);
      } else {
        text.append(' ').append(yamlScalar(value)).append('\n');
      }
    }
  }

  private void yamlList(List<?> list, String indent) {
    for (Object item : list) {
      int start = text.length();
      if (item instanceof Map<?, ?> map && !map.isEmpty()) {
        yamlMap(map, indent + INDENT);
      } else if (item instanceof List<?> inner && !inner.isEmpty()) {
        yamlList(inner, indent + INDENT);
      } else {
        text.append(indent).append(INDENT).append(yamlScalar(item)).append('\n');
      }
      // The dash stands in the indentation of the item's first line.
      text.replace(start + indent.length(), start + indent.length() + 1, "-");
    }
  }

  private static String yamlScalar(@Nullable Object value) {
    return value instanceof String string ? plain(string) : scalar(value);
  }

  private static String scalar(@Nullable Object value) {
    if (value instanceof Map<?, ?>) {
      return "{}";
    }
    if (value instanceof List<?>) {
      return "[]";
    }
    return value == null || value instanceof Number || value instanceof Boolean
        ? String.valueOf(value)
        : quoted(value.toString());
  }

  private static String plain(String string) {
    boolean plain =
        PLAIN.matcher(string).matches()
            && !OTHER_VALUES.contains(string.toLowerCase(java.util.Locale.ROOT));
    return plain ? string : quoted(string);
  }

  /** A text in JSON, which YAML takes too. */
  private static String quoted(String string) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int index = 0; index < string.length(); index++) {
      char c = string.charAt(index);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
            quoted.append(String.format("\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
