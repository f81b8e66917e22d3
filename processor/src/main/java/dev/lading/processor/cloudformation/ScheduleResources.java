package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.arn;
import static dev.lading.processor.cloudformation.Intrinsics.substitute;

import dev.lading.model.Function;
import dev.lading.model.ScheduleName;
import dev.lading.model.Trigger;
import dev.lading.processor.cloudformation.yaml.YamlMapping;
import dev.lading.processor.cloudformation.yaml.YamlNode;
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

  /** A call that cannot be delivered for an hour is dropped; the next one is due anyway. */
  private static final int MAX_EVENT_AGE_SECONDS = 3600;

  private static final int MAX_RETRIES = 5;

  private ScheduleResources() {}

  /** The role and the schedules; nothing for a function without schedules. */
  static List<Resource> of(Function function) {
    if (function.schedules().isEmpty()) {
      return List.of();
    }
    List<Resource> resources = new ArrayList<>();
    resources.add(role(function));
    for (Trigger.Schedule schedule : function.schedules()) {
      resources.add(schedule(schedule, function));
    }
    return resources;
  }

  private static Resource role(Function function) {
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
            .put(
                "Policies",
                YamlNode.list(
                    PolicyDocument.inline(
                        "invoke-function",
                        List.of("lambda:InvokeFunction"),
                        List.of(arn(LogicalIds.function(function.name()))))))
            .build());
  }

  private static Resource schedule(Trigger.Schedule schedule, Function function) {
    return new Resource(
        LogicalIds.schedule(schedule.name()),
        "AWS::Scheduler::Schedule",
        YamlMapping.builder()
            .put("ScheduleExpression", schedule.expression().value())
            .put("FlexibleTimeWindow", YamlMapping.builder().put("Mode", "OFF"))
            .put("State", "ENABLED")
            .put(
                "Target",
                YamlMapping.builder()
                    .put("Arn", arn(LogicalIds.function(function.name())))
                    .put("RoleArn", arn(LogicalIds.schedulerRole(function.name())))
                    .put("Input", input(schedule.name()))
                    .put(
                        "RetryPolicy",
                        YamlMapping.builder()
                            .put("MaximumEventAgeInSeconds", MAX_EVENT_AGE_SECONDS)
                            .put("MaximumRetryAttempts", MAX_RETRIES)))
            .build());
  }

  /**
   * The event as the runtime reads it. Scheduler itself puts the values in for the words in angle
   * brackets; a schedule's name has no character that JSON escapes.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html">Context
   *     attributes in EventBridge Scheduler</a>
   */
  private static String input(ScheduleName name) {
    return "{\"lading.schedule\":\""
        + name
        + "\",\"id\":\"<aws.scheduler.execution-id>\",\"time\":\"<aws.scheduler.scheduled-time>\"}";
  }
}
