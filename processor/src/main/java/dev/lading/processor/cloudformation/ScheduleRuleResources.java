package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.arn;
import static dev.lading.processor.cloudformation.Intrinsics.ref;

import dev.lading.model.Function;
import dev.lading.model.ScheduleSettings;
import dev.lading.model.Trigger;
import dev.lading.processor.cloudformation.yaml.YamlMapping;
import dev.lading.processor.cloudformation.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders a function's schedules as classic rules of EventBridge, each with its permission, and the
 * right of the rules to leave calls that cannot be delivered in the function's queue of failed
 * events.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-rule-schedule.html">Scheduled
 *     rules in EventBridge</a>
 */
final class ScheduleRuleResources {

  private static final String SERVICE = "events.amazonaws.com";

  private ScheduleRuleResources() {}

  static List<Resource> of(Function function) {
    if (function.schedules().isEmpty()) {
      return List.of();
    }
    List<Resource> resources = new ArrayList<>();
    for (Trigger.Schedule schedule : function.schedules()) {
      LogicalId rule = LogicalIds.scheduleRule(schedule.name());
      resources.add(rule(rule, schedule, function));
      resources.add(
          EventRuleResources.permission(
              LogicalIds.scheduleRulePermission(schedule.name()), function, rule));
    }
    resources.add(queuePolicy(function));
    return resources;
  }

  private static Resource rule(LogicalId id, Trigger.Schedule schedule, Function function) {
    return new Resource(
        id,
        "AWS::Events::Rule",
        YamlMapping.builder()
            .put("ScheduleExpression", schedule.expression().value())
            .put("State", Stages.stateOf(schedule.settings().enabled()))
            .put("Targets", YamlNode.list(target(schedule, function)))
            .build());
  }

  private static YamlMapping target(Trigger.Schedule schedule, Function function) {
    ScheduleSettings.Retries retries = schedule.settings().retries();
    return YamlMapping.builder()
        .put("Id", "function")
        .put("Arn", InvocationTarget.arn(function))
        .put(
            "InputTransformer",
            YamlMapping.builder()
                .put("InputPathsMap", YamlMapping.builder().put("id", "$.id").put("time", "$.time"))
                .put("InputTemplate", input(schedule)))
        .put("DeadLetterConfig", FailedEvents.deadLetters(function))
        .put(
            "RetryPolicy",
            YamlMapping.builder()
                .put("MaximumEventAgeInSeconds", retries.maxAge())
                .put("MaximumRetryAttempts", retries.attempts()))
        .build();
  }

  /**
   * The event as the runtime reads it. EventBridge puts the values in for the words in angle
   * brackets, with quotes; so the user's own brackets, which JSON has in strings only, are escaped.
   */
  private static String input(Trigger.Schedule schedule) {
    String input =
        schedule
            .settings()
            .input()
            .map(
                json ->
                    ",\"input\":"
                        + json.value().strip().replace("<", "\\u003c").replace(">", "\\u003e"))
            .orElse("");
    return "{\"lading.schedule\":\""
        + schedule.name()
        + "\",\"id\":<id>,\"time\":<time>"
        + input
        + "}";
  }

  /** Rules have no role: the queue itself says who may send to it. */
  private static Resource queuePolicy(Function function) {
    LogicalId queue = LogicalIds.failedEvents(function.name());
    List<YamlNode> rules =
        function.schedules().stream()
            .map(schedule -> arn(LogicalIds.scheduleRule(schedule.name())))
            .toList();
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
            .put("PolicyDocument", PolicyDocument.send(SERVICE, arn(queue), condition))
            .build());
  }
}
