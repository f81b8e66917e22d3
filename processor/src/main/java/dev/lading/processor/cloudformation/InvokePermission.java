package dev.lading.processor.cloudformation;

import dev.lading.model.Function;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;

/**
 * Renders the permission of one API, rule or topic to call a function. Both its ARN and its account
 * are said: a resource of the same name in another account cannot take its place.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html">AWS::Lambda::Permission</a>
 */
final class InvokePermission {

  private InvokePermission() {}

  /**
   * The permission of what is in the stack's own account.
   *
   * @param service whose resource it is, such as {@code events.amazonaws.com}
   * @param source the resource's ARN
   */
  static Resource of(LogicalId id, Function function, String service, YamlNode source) {
    return of(id, function, service, source, Intrinsics.ACCOUNT_ID);
  }

  /** The permission of what is in an account. */
  static Resource of(
      LogicalId id, Function function, String service, YamlNode source, YamlNode account) {
    return of(id, InvocationTarget.name(function), service, source, account);
  }

  /** The permission to call a function of a name or an ARN. */
  static Resource of(
      LogicalId id, YamlNode function, String service, YamlNode source, YamlNode account) {
    return new Resource(
        id,
        "AWS::Lambda::Permission",
        YamlMapping.builder()
            .put("FunctionName", function)
            .put("Action", "lambda:InvokeFunction")
            .put("Principal", service)
            .put("SourceAccount", account)
            .put("SourceArn", source)
            .build());
  }
}
