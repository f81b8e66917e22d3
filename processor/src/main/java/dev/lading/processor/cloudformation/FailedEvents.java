package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.arn;
import static dev.lading.processor.cloudformation.Intrinsics.ref;

import dev.lading.model.BucketEvents;
import dev.lading.model.Delivery;
import dev.lading.model.EventRule;
import dev.lading.model.Function;
import dev.lading.model.TopicSubscription;
import dev.lading.model.Trigger;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders where the events go that a function fails again and again: those of schedules, rules,
 * buckets and topics, which Lambda would drop after the third attempt. What a rule or schedule
 * could not even deliver goes there too.
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
  static List<Resource> of(Function function, TemplateSettings settings) {
    if (!isNeeded(function)) {
      return List.of();
    }
    LogicalId queue = LogicalIds.failedEvents(function.name());
    List<Resource> resources = new ArrayList<>();
    resources.add(queue(queue, settings.encryption()));
    resources.add(
        new Resource(
            LogicalIds.asyncConfig(function.name()),
            "AWS::Lambda::EventInvokeConfig",
            YamlMapping.builder()
                .put("FunctionName", InvocationTarget.plainName(function))
                .put("Qualifier", InvocationTarget.qualifier(function))
                .put("MaximumRetryAttempts", MAX_RETRIES)
                .put("DestinationConfig", destination(arn(queue)))
                .build()));
    List<YamlNode> rules = rules(function, settings.schedules());
    if (!rules.isEmpty()) {
      resources.add(policy(function, queue, rules));
    }
    return resources;
  }

  /** Whether any event may go there that fails, or is not delivered. */
  static boolean isNeeded(Function function) {
    return !function.triggers(TopicSubscription.class).isEmpty()
        || function.schedules().stream().anyMatch(each -> each.settings().delivery().deadLetters())
        || function.triggers(EventRule.class).stream()
            .anyMatch(each -> each.delivery().deadLetters())
        || function.triggers(BucketEvents.class).stream()
            .anyMatch(each -> each.delivery().deadLetters());
  }

  /** The ARNs of the function's rules that leave undelivered events in the queue. */
  private static List<YamlNode> rules(Function function, ScheduleService schedules) {
    List<YamlNode> rules = new ArrayList<>();
    for (EventRule rule : function.triggers(EventRule.class)) {
      if (rule.delivery().deadLetters()) {
        rules.add(arn(SourceIds.rule(rule.name())));
      }
    }
    for (BucketEvents bucket : function.triggers(BucketEvents.class)) {
      if (bucket.delivery().deadLetters()) {
        rules.add(arn(SourceIds.bucketRule(bucket, function)));
      }
    }
    if (schedules == ScheduleService.RULES) {
      for (Trigger.Schedule schedule : function.schedules()) {
        if (schedule.settings().delivery().deadLetters()) {
          rules.add(arn(LogicalIds.scheduleRule(schedule.name())));
        }
      }
    }
    return rules;
  }

  /** Rules have no role: the queue itself says who may send to it. */
  private static Resource policy(Function function, LogicalId queue, List<YamlNode> rules) {
    YamlMapping condition =
        YamlMapping.builder()
            .put(
                "ArnEquals",
                YamlMapping.builder().put("aws:SourceArn", new YamlNode.Sequence(rules)))
            .build();
    return new Resource(
        LogicalIds.failedEventsPolicy(function.name()),
        "AWS::SQS::QueuePolicy",
        YamlMapping.builder()
            .put("Queues", YamlNode.list(ref(queue)))
            .put(
                "PolicyDocument",
                PolicyDocument.send(EventRuleResources.SERVICE, arn(queue), condition))
            .build());
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

  /** Says in the target of a rule or schedule what becomes of events that do not arrive. */
  static YamlMapping.Builder deliver(
      Delivery delivery, Function function, YamlMapping.Builder target) {
    if (delivery.deadLetters()) {
      target.put(
          "DeadLetterConfig",
          YamlMapping.builder().put("Arn", arn(LogicalIds.failedEvents(function.name()))));
    }
    return target.put(
        "RetryPolicy",
        YamlMapping.builder()
            .put("MaximumEventAgeInSeconds", delivery.maxAge())
            .put("MaximumRetryAttempts", delivery.maxRetries()));
  }

  /** Failures go to a queue. */
  static YamlMapping destination(YamlNode queueArn) {
    return YamlMapping.builder()
        .put("OnFailure", YamlMapping.builder().put("Destination", queueArn))
        .build();
  }
}
