package dev.lading.processor.cloudformation;

import dev.lading.processor.yaml.YamlNode;
import java.util.List;

/**
 * The functions that CloudFormation evaluates when it creates the stack, in their short form.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html">Intrinsic
 *     function reference</a>
 */
final class Intrinsics {

  /** The account that the stack is in. */
  static final YamlNode ACCOUNT_ID = new YamlNode.Tagged("!Ref", YamlNode.text("AWS::AccountId"));

  /** The name that the stack was given. */
  static final YamlNode STACK_NAME = new YamlNode.Tagged("!Ref", YamlNode.text("AWS::StackName"));

  private Intrinsics() {}

  static YamlNode ref(LogicalId id) {
    return new YamlNode.Tagged("!Ref", YamlNode.text(id.value()));
  }

  static YamlNode arn(LogicalId id) {
    return attribute(id, "Arn");
  }

  static YamlNode attribute(LogicalId id, String attribute) {
    return new YamlNode.Tagged("!GetAtt", YamlNode.text(id + "." + attribute));
  }

  /** A text with <code>${Id}</code> or <code>${Id.Attribute}</code> in it. */
  static YamlNode substitute(String text) {
    return new YamlNode.Tagged("!Sub", YamlNode.text(text));
  }

  /** A list of the parts of a text. */
  static YamlNode split(String delimiter, YamlNode text) {
    return new YamlNode.Tagged("!Split", YamlNode.list(YamlNode.text(delimiter), text));
  }

  /** One of the parts of a text, counted from 0. */
  static YamlNode select(int index, String delimiter, YamlNode text) {
    return new YamlNode.Tagged(
        "!Select", YamlNode.list(new YamlNode.WholeNumber(index), split(delimiter, text)));
  }

  static YamlNode join(String delimiter, List<YamlNode> parts) {
    return new YamlNode.Tagged(
        "!Join", YamlNode.list(YamlNode.text(delimiter), new YamlNode.Sequence(parts)));
  }
}
