package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.arn;
import static dev.lading.processor.cloudformation.Intrinsics.substitute;

import dev.lading.model.Function;
import dev.lading.model.ScheduleSettings;
import dev.lading.model.TimeZoneName;
import dev.lading.model.Trigger;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders a function's schedules, and the role in which EventBridge Scheduler calls the function.
 *
 * <p>The input of every call is a constant that names the schedule, so the runtime never looks at a
 * physical name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-scheduler-schedule.html">AWS::Scheduler::Schedule</a>
 */
final class ScheduleResources {

  /**
   * The schedules are in the account's default group; the trust cannot be narrower than a group.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html">Confused
   *     deputy prevention in EventBridge Scheduler</a>
   */
  private static final String DEFAULT_GROUP =
      "arn:${AWS::Partition}:scheduler:${AWS::Region}:${AWS::AccountId}:schedule-group/default";

  private ScheduleResources() {}

  /** The schedules, and what they need; nothing for a function without schedules. */
  static List<Resource> of(Function function, TemplateSettings settings) {
    return switch (settings.schedules()) {
      case SCHEDULER -> of(function, settings.encryption());
      case RULES -> ScheduleRuleResources.of(function);
    };
  }

  private static List<Resource> of(Function function, QueueEncryption encryption) {
    if (function.schedules().isEmpty()) {
      return List.of();
    }
    List<Resource> resources = new ArrayList<>();
    resources.add(role(function, encryption));
    for (Trigger.Schedule schedule : function.schedules()) {
      resources.add(schedule(schedule, function));
    }
    return resources;
  }

  private static Resource role(Function function, QueueEncryption encryption) {
    YamlMapping ownSchedules =
        YamlMapping.builder()
            .put(
                "StringEquals",
                YamlMapping.builder()
                    .put("aws:SourceAccount", Intrinsics.ACCOUNT_ID)
                    .put("aws:SourceArn", substitute(DEFAULT_GROUP)))
            .build();
    return new Resource(
        LogicalIds.schedulerRole(function.name()),
        "AWS::IAM::Role",
        YamlMapping.builder()
            .put(
                "AssumeRolePolicyDocument",
                PolicyDocument.trust("scheduler.amazonaws.com", ownSchedules))
            .put("Policies", new YamlNode.Sequence(policies(function, encryption)))
            .build());
  }

  private static List<YamlNode> policies(Function function, QueueEncryption encryption) {
    List<YamlNode> policies = new ArrayList<>();
    policies.add(
        PolicyDocument.inline(
            "invoke-function",
            List.of("lambda:InvokeFunction"),
            List.of(InvocationTarget.arn(function))));
    if (function.schedules().stream().anyMatch(each -> each.settings().delivery().deadLetters())) {
      policies.add(
          PolicyDocument.inline(
              "keep-undelivered-calls",
              List.of("sqs:SendMessage"),
              List.of(arn(LogicalIds.failedEvents(function.name())))));
      policies.addAll(encryption.sendingPolicies());
    }
    return policies;
  }

  private static Resource schedule(Trigger.Schedule schedule, Function function) {
    ScheduleSettings settings = schedule.settings();
    YamlMapping.Builder properties =
        YamlMapping.builder().put("ScheduleExpression", schedule.expression().value());
    if (!settings.timeZone().equals(TimeZoneName.UTC)) {
      properties.put("ScheduleExpressionTimezone", settings.timeZone().value());
    }
    settings.start().ifPresent(start -> properties.put("StartDate", start.toString()));
    settings.end().ifPresent(end -> properties.put("EndDate", end.toString()));
    return new Resource(
        LogicalIds.schedule(schedule.name()),
        "AWS::Scheduler::Schedule",
        properties
            .put("FlexibleTimeWindow", window(settings))
            .put("State", Stages.stateOf(settings.enabled()))
            .put("Target", target(schedule, function))
            .build());
  }

  private static YamlMapping window(ScheduleSettings settings) {
    return settings
        .flexibleWindow()
        .map(
            minutes ->
                YamlMapping.builder()
                    .put("Mode", "FLEXIBLE")
                    .put("MaximumWindowInMinutes", minutes)
                    .build())
        .orElseGet(() -> YamlMapping.builder().put("Mode", "OFF").build());
  }

  private static YamlMapping target(Trigger.Schedule schedule, Function function) {
    return FailedEvents.deliver(
            schedule.settings().delivery(),
            function,
            YamlMapping.builder()
                .put("Arn", InvocationTarget.arn(function))
                .put("RoleArn", arn(LogicalIds.schedulerRole(function.name())))
                .put("Input", input(schedule)))
        .build();
  }

  /**
   * The event as the runtime reads it. Scheduler itself puts the values in for the words in angle
   * brackets; a schedule's name has no character that JSON escapes, and its input is JSON.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html">Context
   *     attributes in EventBridge Scheduler</a>
   */
  private static String input(Trigger.Schedule schedule) {
    String input =
        schedule.settings().input().map(json -> ",\"input\":" + json.value().strip()).orElse("");
    return "{\"lading.schedule\":\""
        + schedule.name()
        + "\",\"id\":\"<aws.scheduler.execution-id>\",\"time\":\"<aws.scheduler.scheduled-time>\""
        + input
        + "}";
  }
}
