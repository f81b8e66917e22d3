package dev.lading.processor.yaml;

import java.util.List;

/**
 * Writes a tree as YAML text in block style: two spaces a level, {@code \n} at line ends, no line
 * broken, the same text for the same tree.
 */
public final class YamlWriter {

  /** Readers take no longer key without a {@code ?} before it. */
  private static final int MAX_KEY_LENGTH = 1024;

  private static final String LEVEL = "  ";

  private final StringBuilder text = new StringBuilder();

  private YamlWriter() {}

  /**
   * The text of a document.
   *
   * @param heading the comment at its beginning, without the {@code #}
   * @param root its tree
   */
  public static String write(List<String> heading, YamlMapping root) {
    YamlWriter writer = new YamlWriter();
    writer.comment(heading, "");
    if (root.entries().isEmpty()) {
      writer.text.append("{}\n");
    } else {
      writer.mapping(root, "", false);
    }
    return writer.text.toString();
  }

  /** Writes the entries; the first one follows a {@code - } on the same line where told so. */
  private void mapping(YamlMapping mapping, String indent, boolean afterDash) {
    boolean first = true;
    for (YamlMapping.Entry entry : mapping.entries()) {
      if (!first || !afterDash) {
        if (entry.spaced() && !first) {
          text.append('\n');
        }
        comment(entry.comment(), indent);
        text.append(indent);
      }
      key(entry.key());
      value(entry.value(), indent + LEVEL);
      first = false;
    }
  }

  private void key(String key) {
    String written = ScalarText.of(key);
    if (written.length() > MAX_KEY_LENGTH) {
      throw new IllegalArgumentException("a key of more than 1024 characters: " + key);
    }
    text.append(written).append(':');
  }

  /** Writes the value of an entry, from right after the colon to the end of its last line. */
  private void value(YamlNode node, String indent) {
    if (node instanceof YamlNode.Tagged tagged) {
      text.append(' ').append(tagged.tag());
      value(tagged.content(), indent);
    } else if (node instanceof YamlMapping mapping && !mapping.entries().isEmpty()) {
      text.append('\n');
      mapping(mapping, indent, false);
    } else if (node instanceof YamlNode.Sequence sequence && !sequence.items().isEmpty()) {
      text.append('\n');
      sequence(sequence, indent, false);
    } else if (node instanceof YamlNode.FoldedText folded) {
      text.append(" >-\n");
      folded.lines().forEach(line -> text.append(indent).append(line).append('\n'));
    } else if (node instanceof YamlNode.LiteralText literal && literal.isWritable()) {
      text.append(" |-\n");
      literal
          .value()
          .lines()
          .forEach(line -> text.append(line.isEmpty() ? "" : indent + line).append('\n'));
    } else {
      text.append(' ').append(scalar(node)).append('\n');
    }
  }

  private void sequence(YamlNode.Sequence sequence, String indent, boolean afterDash) {
    boolean first = true;
    for (YamlNode item : sequence.items()) {
      if (!first || !afterDash) {
        text.append(indent);
      }
      text.append('-');
      item(item, indent + LEVEL);
      first = false;
    }
  }

  /** Writes an item, from right after the dash: a collection starts on the same line. */
  private void item(YamlNode node, String indent) {
    if (node instanceof YamlMapping mapping && startsOnTheLine(mapping)) {
      text.append(' ');
      mapping(mapping, indent, true);
    } else if (node instanceof YamlNode.Sequence sequence && !sequence.items().isEmpty()) {
      text.append(' ');
      sequence(sequence, indent, true);
    } else {
      value(node, indent);
    }
  }

  private static boolean startsOnTheLine(YamlMapping mapping) {
    return !mapping.entries().isEmpty() && mapping.entries().get(0).comment().isEmpty();
  }

  private static String scalar(YamlNode node) {
    if (node instanceof YamlNode.WholeNumber number) {
      return Long.toString(number.value());
    }
    if (node instanceof YamlNode.DecimalNumber number) {
      return number.value().toPlainString();
    }
    if (node instanceof YamlNode.LiteralText literal) {
      return ScalarText.of(literal.value());
    }
    if (node instanceof YamlNode.Flag flag) {
      return Boolean.toString(flag.value());
    }
    if (node instanceof YamlNode.Text string) {
      return ScalarText.of(string.value());
    }
    // An empty collection has no block style.
    return node instanceof YamlMapping ? "{}" : "[]";
  }

  private void comment(List<String> lines, String indent) {
    for (String line : lines) {
      text.append(indent).append('#');
      if (!line.isEmpty()) {
        text.append(' ').append(ScalarText.escaped(line).replace("\\\"", "\""));
      }
      text.append('\n');
    }
  }
}
