package dev.lading.processor.cloudformation;

import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.List;
import java.util.Locale;

/**
 * Writes a template's tree as JSON: two spaces a level, {@code \n} at line ends, printable ASCII.
 * JSON has neither comments nor tags, so intrinsic functions have their long form, <code>
 * {"Ref": …}</code> and <code>{"Fn::GetAtt": ["Queue", "Arn"]}</code>.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html">CloudFormation
 *     template formats</a>
 */
final class JsonTemplate {

  private static final String LEVEL = "  ";

  private final StringBuilder text = new StringBuilder();

  private JsonTemplate() {}

  static String write(YamlMapping root) {
    JsonTemplate template = new JsonTemplate();
    template.value(root, "");
    return template.text.append('\n').toString();
  }

  private void value(YamlNode node, String indent) {
    if (node instanceof YamlMapping mapping) {
      mapping(mapping.entries(), indent);
    } else if (node instanceof YamlNode.Sequence sequence) {
      sequence(sequence.items(), indent);
    } else if (node instanceof YamlNode.Tagged tagged) {
      function(tagged, indent);
    } else if (node instanceof YamlNode.WholeNumber number) {
      text.append(number.value());
    } else if (node instanceof YamlNode.DecimalNumber number) {
      text.append(number.value().toPlainString());
    } else if (node instanceof YamlNode.Flag flag) {
      text.append(flag.value());
    } else if (node instanceof YamlNode.FoldedText folded) {
      string(folded.value());
    } else if (node instanceof YamlNode.LiteralText literal) {
      string(literal.value());
    } else if (node instanceof YamlNode.Text string) {
      string(string.value());
    } else {
      throw new IllegalArgumentException("a node of a new kind: " + node);
    }
  }

  private void mapping(List<YamlMapping.Entry> entries, String indent) {
    String inner = indent + LEVEL;
    String separator = "\n";
    text.append('{');
    for (YamlMapping.Entry entry : entries) {
      text.append(separator).append(inner);
      string(entry.key());
      text.append(": ");
      value(entry.value(), inner);
      separator = ",\n";
    }
    text.append(entries.isEmpty() ? "}" : "\n" + indent + "}");
  }

  private void sequence(List<YamlNode> items, String indent) {
    String inner = indent + LEVEL;
    String separator = "\n";
    text.append('[');
    for (YamlNode item : items) {
      text.append(separator).append(inner);
      value(item, inner);
      separator = ",\n";
    }
    text.append(items.isEmpty() ? "]" : "\n" + indent + "]");
  }

  private void function(YamlNode.Tagged tagged, String indent) {
    String name = tagged.tag().substring(1);
    boolean unprefixed = name.equals("Ref") || name.equals("Condition");
    text.append('{');
    string(unprefixed ? name : "Fn::" + name);
    text.append(": ");
    value(name.equals("GetAtt") ? path(tagged.content()) : tagged.content(), indent);
    text.append('}');
  }

  /** {@code !GetAtt Queue.Arn} is the short form of a list of two. */
  private static YamlNode path(YamlNode content) {
    return content instanceof YamlNode.Text dotted
        ? YamlNode.Sequence.ofTexts(List.of(dotted.value().split("\\.", 2)))
        : content;
  }

  private void string(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      character(value.charAt(i));
    }
    text.append('"');
  }

  private void character(char character) {
    switch (character) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\n' -> text.append("\\n");
      default -> {
        if (character >= ' ' && character <= '~') {
          text.append(character);
        } else {
          text.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
        }
      }
    }
  }
}
