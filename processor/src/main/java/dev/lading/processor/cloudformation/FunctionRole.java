package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.arn;
import static dev.lading.processor.cloudformation.Intrinsics.substitute;

import dev.lading.model.Function;
import dev.lading.model.FunctionSettings;
import dev.lading.model.PolicyStatement;
import dev.lading.model.Trigger;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders a function's role: it may write the function's log, receive from its queues, do what the
 * annotations allow, and nothing else.
 *
 * <p>The role's policies are inline: whatever refers to the role waits for them too, so neither the
 * function nor an event source mapping needs a {@code DependsOn}. What a VPC and X-Ray need is on
 * no resource that a policy could name, and is left to AWS's own policies.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html">
 *     Defining Lambda function permissions with an execution role</a>
 */
final class FunctionRole {

  /** Network interfaces, and nothing else. */
  private static final String VPC_POLICY =
      "arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaENIManagementAccess";

  private static final String TRACING_POLICY =
      "arn:${AWS::Partition}:iam::aws:policy/AWSXRayDaemonWriteAccess";

  private FunctionRole() {}

  static Resource of(Function function, QueueEncryption encryption) {
    YamlMapping.Builder role =
        YamlMapping.builder()
            .put("AssumeRolePolicyDocument", PolicyDocument.trust("lambda.amazonaws.com"));
    List<YamlNode> managed = managedPolicies(function.settings());
    if (!managed.isEmpty()) {
      role.put("ManagedPolicyArns", new YamlNode.Sequence(managed));
    }
    return new Resource(
        LogicalIds.functionRole(function.name()),
        "AWS::IAM::Role",
        role.put("Policies", new YamlNode.Sequence(inlinePolicies(function, encryption))).build());
  }

  private static List<YamlNode> managedPolicies(FunctionSettings settings) {
    List<YamlNode> policies = new ArrayList<>();
    if (settings.vpc().isPresent()) {
      policies.add(substitute(VPC_POLICY));
    }
    if (settings.tracing()) {
      policies.add(substitute(TRACING_POLICY));
    }
    return policies;
  }

  private static List<YamlNode> inlinePolicies(Function function, QueueEncryption encryption) {
    List<YamlNode> policies = new ArrayList<>();
    policies.add(
        PolicyDocument.inline(
            "write-own-log",
            List.of("logs:CreateLogStream", "logs:PutLogEvents"),
            List.of(arn(LogicalIds.functionLog(function.name())))));
    List<YamlNode> queues = new ArrayList<>();
    for (Trigger.QueueSubscription subscription : function.queues()) {
      queues.add(QueueResources.arnOf(subscription));
    }
    if (!queues.isEmpty()) {
      policies.add(
          PolicyDocument.inline(
              "receive-from-own-queues",
              List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"),
              queues));
    }
    policies.addAll(EventSources.policies(function));
    policies.addAll(encryption.policies(function));
    if (!function.settings().policies().isEmpty()) {
      policies.add(
          PolicyDocument.inline(
              "declared",
              function.settings().policies().stream().map(FunctionRole::statement).toList()));
    }
    return policies;
  }

  private static YamlNode statement(PolicyStatement policy) {
    return PolicyDocument.statement(
        policy.actions(),
        policy.resources().stream()
            .map(
                resource ->
                    resource.contains("${") ? substitute(resource) : YamlNode.text(resource))
            .toList());
  }
}
