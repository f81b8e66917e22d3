package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.ref;

import dev.lading.model.Function;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Whose key encrypts the queues of the template, dead letters and failed events among them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html">Encryption
 *     at rest in Amazon SQS</a>
 */
public enum QueueEncryption {
  /** SQS's own keys. */
  SQS,
  /** A KMS key of the user, by parameter. */
  KMS;

  private static final LogicalId KEY = new LogicalId("QueueKeyArn");
  private static final String DECRYPT = "kms:Decrypt";
  private static final String NEW_DATA_KEY = "kms:GenerateDataKey";

  private static final Template.Parameter KEY_PARAMETER =
      new Template.Parameter(
          KEY,
          "ARN of the KMS key that encrypts the queues; its policy lets IAM policies allow its use",
          "String",
          YamlMapping.builder()
              .put("AllowedPattern", "arn:[a-z-]+:kms:[^:]+:[0-9]+:key/.+")
              .build());

  /** Encrypts a queue. */
  YamlMapping.Builder encrypt(YamlMapping.Builder queue) {
    return switch (this) {
      case SQS -> queue.put("SqsManagedSseEnabled", true);
      case KMS -> queue.put("KmsMasterKeyId", ref(KEY));
    };
  }

  /** The parameter with the key; none where no queue is made. */
  List<Template.Parameter> parameters(List<Function> functions) {
    boolean needed =
        this == KMS
            && functions.stream().anyMatch(function -> receives(function) || sends(function));
    return needed ? List.of(KEY_PARAMETER) : List.of();
  }

  /** What a function's role allows, for it to read and fill its own queues. */
  List<YamlNode> policies(Function function) {
    List<String> actions = new ArrayList<>();
    if (receives(function) || sends(function)) {
      actions.add(DECRYPT);
    }
    if (sends(function)) {
      actions.add(NEW_DATA_KEY);
    }
    return this == SQS || actions.isEmpty() ? List.of() : List.of(policy(actions));
  }

  /** What the role of whoever only fills a queue allows. */
  List<YamlNode> sendingPolicies() {
    return this == SQS ? List.of() : List.of(policy(List.of(DECRYPT, NEW_DATA_KEY)));
  }

  private static YamlNode policy(List<String> actions) {
    return PolicyDocument.inline("use-key-of-queues", actions, List.of(ref(KEY)));
  }

  private static boolean receives(Function function) {
    return function.queues().stream().anyMatch(queue -> !queue.settings().existing());
  }

  private static boolean sends(Function function) {
    return FailedEvents.isNeeded(function) || !StreamResources.deadLetters(function).isEmpty();
  }
}
