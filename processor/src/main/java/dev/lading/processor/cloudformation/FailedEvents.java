package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.arn;

import dev.lading.model.BucketEvents;
import dev.lading.model.EventRule;
import dev.lading.model.Function;
import dev.lading.model.TopicSubscription;
import dev.lading.processor.cloudformation.yaml.YamlMapping;
import dev.lading.processor.cloudformation.yaml.YamlNode;
import java.util.List;

/**
 * Renders where the events go that a function fails again and again: those of schedules, rules,
 * buckets and topics, which Lambda would drop after the third attempt. A schedule's calls that do
 * not even arrive go there too.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html">Capturing
 *     records of Lambda asynchronous invocations</a>
 */
final class FailedEvents {

  private static final int MAX_RETRIES = 2;

  /** The longest that SQS takes: fourteen days, for someone to look at them. */
  private static final int RETENTION_SECONDS = 1_209_600;

  private FailedEvents() {}

  /** The queue and what fills it; nothing for a function without such events. */
  static List<Resource> of(Function function, QueueEncryption encryption) {
    if (!isNeeded(function)) {
      return List.of();
    }
    LogicalId queue = LogicalIds.failedEvents(function.name());
    return List.of(
        queue(queue, encryption),
        new Resource(
            LogicalIds.asyncConfig(function.name()),
            "AWS::Lambda::EventInvokeConfig",
            YamlMapping.builder()
                .put("FunctionName", InvocationTarget.plainName(function))
                .put("Qualifier", InvocationTarget.qualifier(function))
                .put("MaximumRetryAttempts", MAX_RETRIES)
                .put("DestinationConfig", destination(arn(queue)))
                .build()));
  }

  static boolean isNeeded(Function function) {
    return !function.schedules().isEmpty()
        || !function.triggers(EventRule.class).isEmpty()
        || !function.triggers(BucketEvents.class).isEmpty()
        || !function.triggers(TopicSubscription.class).isEmpty();
  }

  /** A queue of what failed. */
  static Resource queue(LogicalId id, QueueEncryption encryption) {
    return new Resource(
        id,
        "AWS::SQS::Queue",
        encryption
            .encrypt(YamlMapping.builder().put("MessageRetentionPeriod", RETENTION_SECONDS))
            .build());
  }

  /** A target's {@code DeadLetterConfig}: calls that do not arrive go to the function's queue. */
  static YamlMapping deadLetters(Function function) {
    return YamlMapping.builder().put("Arn", arn(LogicalIds.failedEvents(function.name()))).build();
  }

  /** Failures go to a queue. */
  static YamlMapping destination(YamlNode queueArn) {
    return YamlMapping.builder()
        .put("OnFailure", YamlMapping.builder().put("Destination", queueArn))
        .build();
  }
}
