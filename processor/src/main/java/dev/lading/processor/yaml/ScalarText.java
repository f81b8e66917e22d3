package dev.lading.processor.yaml;

import java.util.Locale;
import java.util.Set;

/**
 * Writes strings so that every YAML reader reads them as the same strings.
 *
 * <p>CloudFormation reads YAML 1.1, where {@code OFF}, {@code 2012-10-17} and {@code 12:30} are no
 * strings; other tools read 1.2. So a string is plain only where it starts like a word, a path or a
 * variable and is no word of either version. All else is in single quotes, and in double quotes
 * where it has characters outside printable ASCII: the file reads the same in every encoding.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html">CloudFormation
 *     template formats</a>
 */
final class ScalarText {

  private static final Set<String> WORDS_OF_YAML =
      Set.of("y", "n", "yes", "no", "true", "false", "on", "off", "null");

  private ScalarText() {}

  static boolean printable(int character) {
    return character >= ' ' && character <= '~';
  }

  /** Whether the character is one that people read as it is, in whatever language. */
  static boolean isText(int character) {
    return printable(character)
        || (character > 0xA0
            && Character.isDefined(character)
            && !Character.isISOControl(character)
            && Character.getType(character) != Character.SURROGATE
            && Character.getType(character) != Character.PRIVATE_USE
            && Character.getType(character) != Character.FORMAT
            && Character.getType(character) != Character.LINE_SEPARATOR
            && Character.getType(character) != Character.PARAGRAPH_SEPARATOR);
  }

  static String of(String value) {
    if (!printable(value)) {
      return '"' + escaped(value) + '"';
    }
    return plain(value) ? value : "'" + value.replace("'", "''") + "'";
  }

  private static boolean printable(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (!printable(value.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsPlain(String value) {
    char first = value.isEmpty() ? ' ' : value.charAt(0);
    return (first >= 'A' && first <= 'Z')
        || (first >= 'a' && first <= 'z')
        || first == '/'
        || first == '$';
  }

  private static boolean plain(String value) {
    return startsPlain(value)
        && !value.contains(": ")
        && !value.contains(" #")
        && !value.endsWith(":")
        && !value.endsWith(" ")
        && !WORDS_OF_YAML.contains(value.toLowerCase(Locale.ROOT));
  }

  /** The text in printable ASCII, with the escapes of a double-quoted scalar. */
  static String escaped(String value) {
    StringBuilder text = new StringBuilder();
    value.codePoints().forEach(character -> escape(character, text));
    return text.toString();
  }

  private static void escape(int character, StringBuilder text) {
    switch (character) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> {
        if (printable(character)) {
          text.append((char) character);
        } else if (Character.isBmpCodePoint(character)) {
          text.append(String.format(Locale.ROOT, "\\u%04X", character));
        } else {
          text.append(String.format(Locale.ROOT, "\\U%08X", character));
        }
      }
    }
  }
}
