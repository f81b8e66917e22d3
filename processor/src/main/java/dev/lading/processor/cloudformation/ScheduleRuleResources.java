package dev.lading.processor.cloudformation;

import dev.lading.model.Function;
import dev.lading.model.Trigger;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders a function's schedules as classic rules of EventBridge, each with its permission.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-rule-schedule.html">Scheduled
 *     rules in EventBridge</a>
 */
final class ScheduleRuleResources {

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
    return FailedEvents.deliver(
            schedule.settings().delivery(),
            function,
            YamlMapping.builder()
                .put("Id", "function")
                .put("Arn", InvocationTarget.arn(function))
                .put(
                    "InputTransformer",
                    YamlMapping.builder()
                        .put(
                            "InputPathsMap",
                            YamlMapping.builder().put("id", "$.id").put("time", "$.time"))
                        .put("InputTemplate", input(schedule))))
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
}
