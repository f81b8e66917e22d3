package dev.lading.processor.cloudformation;

import dev.lading.model.Function;
import dev.lading.processor.cloudformation.yaml.YamlMapping;
import dev.lading.processor.cloudformation.yaml.YamlNode;

/**
 * Renders the permission of one rule or topic to call a function. Its ARN has the account in it, so
 * that no other account's can take its place.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html">AWS::Lambda::Permission</a>
 */
final class InvokePermission {

  private InvokePermission() {}

  /**
   * The permission.
   *
   * @param service whose rule or topic it is, such as {@code sns.amazonaws.com}
   * @param source the rule's or topic's ARN
   */
  static Resource of(LogicalId id, Function function, String service, YamlNode source) {
    return new Resource(
        id, "AWS::Lambda::Permission", properties(function, service, source).build());
  }

  /** The permission of what is in the stack's own account, and cannot be elsewhere. */
  static Resource ofAccount(LogicalId id, Function function, String service, YamlNode source) {
    return new Resource(
        id,
        "AWS::Lambda::Permission",
        properties(function, service, source).put("SourceAccount", Intrinsics.ACCOUNT_ID).build());
  }

  private static YamlMapping.Builder properties(
      Function function, String service, YamlNode source) {
    return YamlMapping.builder()
        .put("FunctionName", InvocationTarget.name(function))
        .put("Action", "lambda:InvokeFunction")
        .put("Principal", service)
        .put("SourceArn", source);
  }
}
