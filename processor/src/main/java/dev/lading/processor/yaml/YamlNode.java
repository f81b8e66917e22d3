package dev.lading.processor.yaml;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** A node of a YAML tree. What is not in it (flow style, anchors, aliases) cannot be written. */
public sealed interface YamlNode
    permits YamlNode.Text,
        YamlNode.FoldedText,
        YamlNode.LiteralText,
        YamlNode.WholeNumber,
        YamlNode.DecimalNumber,
        YamlNode.Flag,
        YamlNode.Sequence,
        YamlMapping,
        YamlNode.Tagged {

  /** A string, quoted where YAML would read it as anything else. */
  record Text(String value) implements YamlNode {}

  /**
   * A string that is written over several lines, and read as these lines joined by single spaces.
   */
  record FoldedText(List<String> lines) implements YamlNode {

    /** Checks that folding gives back the lines. */
    public FoldedText {
      lines = List.copyOf(lines);
      if (lines.isEmpty() || !lines.stream().allMatch(FoldedText::foldable)) {
        throw new IllegalArgumentException(
            "lines to fold are printable and neither start nor end with a space: " + lines);
      }
    }

    private static boolean foldable(String line) {
      return !line.isEmpty()
          && line.equals(line.strip())
          && line.chars().allMatch(ScalarText::printable);
    }

    /** The string as YAML reads it. */
    public String value() {
      return String.join(" ", lines);
    }
  }

  /**
   * A string of several lines, each written on a line of its own. One that block style cannot have,
   * for its first spaces or its control characters, is written like any other string.
   */
  record LiteralText(String value) implements YamlNode {

    boolean isWritable() {
      return value.indexOf('\n') > 0
          && value.equals(value.strip())
          && value
              .codePoints()
              .allMatch(character -> character == '\n' || ScalarText.isText(character));
    }
  }

  /** A number that may have a fraction. */
  record DecimalNumber(BigDecimal value) implements YamlNode {}

  /** A whole number. */
  record WholeNumber(long value) implements YamlNode {}

  /** {@code true} or {@code false}. */
  record Flag(boolean value) implements YamlNode {}

  /** A list. */
  record Sequence(List<YamlNode> items) implements YamlNode {

    /** Copies the items. */
    public Sequence {
      items = List.copyOf(items);
    }

    /** A list of strings. */
    public static Sequence ofTexts(List<String> texts) {
      return new Sequence(texts.stream().map(YamlNode::text).toList());
    }
  }

  /** A node with a tag of its own, such as {@code !Ref}. */
  record Tagged(String tag, YamlNode content) implements YamlNode {

    private static final Pattern TAG = Pattern.compile("![A-Za-z]+");

    /** Checks that YAML can write it: a node has one tag. */
    public Tagged {
      if (!TAG.matcher(tag).matches()) {
        throw new IllegalArgumentException("a tag is '!' and letters: " + tag);
      }
      if (content instanceof Tagged) {
        throw new IllegalArgumentException("a tagged node cannot be tagged again: " + content);
      }
    }
  }

  /** A string. */
  static YamlNode text(String value) {
    return new Text(value);
  }

  /** A list of nodes. */
  static YamlNode list(YamlNode... items) {
    return new Sequence(List.of(items));
  }
}
