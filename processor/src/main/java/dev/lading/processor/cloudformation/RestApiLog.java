package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.arn;
import static dev.lading.processor.cloudformation.Intrinsics.ref;
import static dev.lading.processor.cloudformation.Intrinsics.substitute;

import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * Renders the access log of a REST API. API Gateway writes it in a role of the account, which the
 * account has once for each region: one that deploys the first REST API there has it made by a
 * parameter. It is kept when the stack goes, for other APIs may use it by then.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html">Set
 *     up CloudWatch logging for REST APIs</a>
 */
final class RestApiLog {

  static final LogicalId GROUP = new LogicalId("RestApiAccessLog");
  static final LogicalId ACCOUNT = new LogicalId("RestApiAccount");

  private static final LogicalId ROLE = new LogicalId("RestApiLogWriter");
  private static final LogicalId CHOICE = new LogicalId("RestApiLogRole");
  private static final String CREATES_ROLE = "CreatesRestApiLogRole";
  private static final String CREATE = "CREATE";

  private static final String POLICY =
      "arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs";

  static final Template.Parameter PARAMETER =
      new Template.Parameter(
          CHOICE,
          "Whether API Gateway has a role to write logs in, once for the account and region"
              + " (EXISTING), or gets one now that stays (CREATE)",
          "String",
          YamlMapping.builder()
              .put("Default", "EXISTING")
              .put("AllowedValues", YamlNode.Sequence.ofTexts(List.of("EXISTING", CREATE)))
              .build());

  static final Template.Condition CONDITION =
      new Template.Condition(
          CREATES_ROLE,
          new YamlNode.Tagged("!Equals", YamlNode.list(ref(CHOICE), YamlNode.text(CREATE))));

  private static final Resource.Attributes WHERE_ASKED =
      new Resource.Attributes(Optional.of(CREATES_ROLE), true, List.of());

  /**
   * What is logged of a request where nothing else is asked for.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html">Variables
   *     for access logging</a>
   */
  static final YamlNode FORMAT =
      new YamlNode.FoldedText(
          List.of(
              "{\"requestId\": \"$context.requestId\",",
              "\"time\": \"$context.requestTime\",",
              "\"sourceIp\": \"$context.identity.sourceIp\",",
              "\"method\": \"$context.httpMethod\",",
              "\"path\": \"$context.path\",",
              "\"resourcePath\": \"$context.resourcePath\",",
              "\"status\": \"$context.status\",",
              "\"responseLength\": \"$context.responseLength\",",
              "\"responseLatency\": \"$context.responseLatency\",",
              "\"integrationLatency\": \"$context.integrationLatency\",",
              "\"error\": \"$context.error.message\"}"));

  private RestApiLog() {}

  /** The log, and the account's role where it is asked for. */
  static List<Resource> resources() {
    return List.of(
        LogGroups.of(GROUP),
        new Resource(
            ROLE,
            "AWS::IAM::Role",
            YamlMapping.builder()
                .put("AssumeRolePolicyDocument", PolicyDocument.trust("apigateway.amazonaws.com"))
                .put("ManagedPolicyArns", YamlNode.list(substitute(POLICY)))
                .build(),
            WHERE_ASKED),
        new Resource(
            ACCOUNT,
            "AWS::ApiGateway::Account",
            YamlMapping.builder().put("CloudWatchRoleArn", arn(ROLE)).build(),
            WHERE_ASKED));
  }
}
