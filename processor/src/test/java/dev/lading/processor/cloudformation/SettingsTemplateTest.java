package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Applications.application;
import static dev.lading.processor.cloudformation.Applications.function;
import static dev.lading.processor.cloudformation.Applications.handler;
import static dev.lading.processor.cloudformation.Applications.queue;
import static dev.lading.processor.cloudformation.Applications.route;
import static dev.lading.processor.cloudformation.Applications.schedule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.model.Application;
import dev.lading.model.Delivery;
import dev.lading.model.FilterPattern;
import dev.lading.model.JsonText;
import dev.lading.model.QueueName;
import dev.lading.model.QueueSettings;
import dev.lading.model.ScheduleExpression;
import dev.lading.model.ScheduleName;
import dev.lading.model.ScheduleSettings;
import dev.lading.model.TimeZoneName;
import dev.lading.model.Trigger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the templates say for settings of triggers and of the whole that are not the default. */
class SettingsTemplateTest {

  @Test
  void queuesHaveTheirSettings() {
    ParsedTemplate template =
        Rendering.checked(
            "queue-settings",
            work(
                queue("plain-queue"),
                subscription(
                    "own-queue",
                    new QueueSettings(
                        100,
                        5,
                        Optional.of(2),
                        Optional.of(8),
                        List.of(new FilterPattern("{\"body\": {\"type\": [\"order\"]}}")),
                        new QueueSettings.Owned(
                            Optional.of(300), Optional.of(3), true, Optional.of(86_400)))),
                subscription(
                    "loud.fifo",
                    new QueueSettings(
                        1,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        new QueueSettings.Owned(
                            Optional.empty(), Optional.empty(), false, Optional.empty())))));

    assertThat(template.resource("OwnQueue").properties())
        .containsEntry("VisibilityTimeout", 300)
        .containsEntry("MessageRetentionPeriod", 86_400);
    assertThat(template.resource("OwnQueue").property("RedrivePolicy/maxReceiveCount"))
        .isEqualTo(3);
    assertThat(template.resource("OwnQueueSubscription").properties())
        .containsEntry("BatchSize", 100)
        .containsEntry("MaximumBatchingWindowInSeconds", 5)
        .containsEntry("ScalingConfig", Map.of("MaximumConcurrency", 2))
        .containsEntry(
            "FilterCriteria",
            Map.of("Filters", List.of(Map.of("Pattern", "{\"body\": {\"type\": [\"order\"]}}"))));
    assertThat(template.resource("LoudFifo").properties())
        .containsEntry("ContentBasedDeduplication", false)
        .containsEntry("VisibilityTimeout", 180)
        .doesNotContainKey("RedrivePolicy");
    assertThat(template.section("Resources")).doesNotContainKey("LoudFifoDeadLetters");
    assertThat(template.resource("PlainQueueSubscription").properties())
        .doesNotContainKeys("MaximumBatchingWindowInSeconds", "ScalingConfig", "FilterCriteria");
  }

  @Test
  void anExistingQueueIsAParameter() {
    QueueSettings settings =
        new QueueSettings(
            10, 0, Optional.empty(), Optional.empty(), List.of(), new QueueSettings.Existing());
    ParsedTemplate template =
        Rendering.checked(
            "existing-queue",
            work(subscription("orders-queue", settings), subscription("old.fifo", settings)));

    assertThat(template.section("Parameters"))
        .containsOnlyKeys("Stage", "LancedbImageUri", "OrdersQueueArn", "OldFifoArn");
    assertThat(template.resources("AWS::SQS::Queue")).isEmpty();
    assertThat(template.section("Outputs")).containsOnlyKeys("WorkFunctionArn");
    assertThat(template.resource("OrdersQueueSubscription").property("EventSourceArn"))
        .isEqualTo(Map.of("Ref", "OrdersQueueArn"));
    assertThat(template.resource("WorkFunction").property("Environment/Variables/LADING_QUEUES"))
        .isEqualTo(
            Map.of(
                "Fn::Join",
                List.of(
                    ",",
                    List.of(
                        Map.of("Fn::Sub", "orders-queue=${OrdersQueueArn}"),
                        Map.of("Fn::Sub", "old.fifo=${OldFifoArn}")))));
  }

  @Test
  void schedulesHaveTheirSettings() {
    ScheduleSettings settings =
        new ScheduleSettings(
            new TimeZoneName("Europe/Berlin"),
            Optional.of(15),
            false,
            Optional.of(new JsonText(" {\"depth\": 2} ")),
            Optional.of(Instant.parse("2027-01-31T09:00:00Z")),
            Optional.of(Instant.parse("2028-01-31T09:00:00Z")),
            new Delivery(0, 60, true));
    ParsedTemplate template =
        Rendering.checked(
            "schedule-settings",
            work(
                schedule("plain", "rate(1 day)"),
                new Trigger.Schedule(
                    new ScheduleName("nightly"),
                    new ScheduleExpression("cron(0 3 * * ? *)"),
                    settings)));

    assertThat(template.resource("NightlySchedule").properties())
        .containsEntry("ScheduleExpressionTimezone", "Europe/Berlin")
        .containsEntry(
            "FlexibleTimeWindow", Map.of("Mode", "FLEXIBLE", "MaximumWindowInMinutes", 15))
        .containsEntry("State", "DISABLED")
        .containsEntry("StartDate", "2027-01-31T09:00:00Z")
        .containsEntry("EndDate", "2028-01-31T09:00:00Z");
    assertThat(template.resource("NightlySchedule").property("Target/Input"))
        .isEqualTo(
            "{\"lading.schedule\":\"nightly\",\"id\":\"<aws.scheduler.execution-id>\","
                + "\"time\":\"<aws.scheduler.scheduled-time>\",\"input\":{\"depth\": 2}}");
    assertThat(template.resource("NightlySchedule").property("Target/RetryPolicy"))
        .isEqualTo(Map.of("MaximumEventAgeInSeconds", 60, "MaximumRetryAttempts", 0));
    assertThat(template.resource("PlainSchedule").properties())
        .containsEntry("FlexibleTimeWindow", Map.of("Mode", "OFF"))
        .doesNotContainKeys("ScheduleExpressionTimezone", "StartDate", "EndDate");
  }

  @Test
  void schedulesCallInProductionUnlessAskedTo() {
    ParsedTemplate template =
        Rendering.checked("stages", work(schedule("plain", "rate(1 day)"), queue("work-queue")));

    assertThat(template.resource("PlainSchedule").property("State"))
        .isEqualTo(Map.of("Fn::If", List.of("SchedulesCall", "ENABLED", "DISABLED")));
    Map<String, Object> production =
        Map.of("Fn::Equals", List.of(Map.of("Ref", "Stage"), "production"));
    assertThat(template.section("Conditions"))
        .containsEntry("IsProduction", production)
        .containsEntry(
            "SchedulesCall",
            Map.of(
                "Fn::Or",
                List.of(
                    Map.of("Fn::Equals", List.of(Map.of("Ref", "Schedules"), "ALWAYS")),
                    Map.of(
                        "Fn::And",
                        List.of(
                            Map.of("Condition", "IsProduction"),
                            Map.of(
                                "Fn::Equals",
                                List.of(Map.of("Ref", "Schedules"), "PRODUCTION")))))));
    assertThat(template.resource("WorkFunctionLog").property("RetentionInDays"))
        .isEqualTo(Map.of("Fn::If", List.of("IsProduction", 30, 7)));
    assertThat(template.resource("WorkFunction").property("Environment/Variables/LADING_STAGE"))
        .isEqualTo(Map.of("Ref", "Stage"));
  }

  @Test
  void callsThatDoNotArriveAreKept() {
    ParsedTemplate template = Rendering.template(work(schedule("plain", "rate(1 day)")));

    Map<String, Object> queue = Map.of("Fn::GetAtt", List.of("WorkFunctionFailedEvents", "Arn"));
    assertThat(template.resource("PlainSchedule").property("Target/DeadLetterConfig"))
        .isEqualTo(Map.of("Arn", queue));
    Object policy = template.resource("WorkFunctionSchedulerRole").property("Policies/1");
    assertThat(ParsedTemplate.at(policy, "PolicyDocument/Statement"))
        .isEqualTo(
            List.of(Map.of("Effect", "Allow", "Action", "sqs:SendMessage", "Resource", queue)));
  }

  @Test
  void aClassicRuleGivesWhatTheRuntimeReads() {
    Application application =
        work(
            new Trigger.Schedule(
                new ScheduleName("nightly"),
                new ScheduleExpression("rate(1 day)"),
                new ScheduleSettings(
                    TimeZoneName.UTC,
                    Optional.empty(),
                    true,
                    Optional.of(new JsonText("{\"a\": \"<b>\"}")),
                    Optional.empty(),
                    Optional.empty(),
                    Delivery.OF_SCHEDULE)));
    TemplateSettings classic =
        new TemplateSettings(
            TemplateScope.ALL,
            TemplateFormat.YAML,
            ScheduleService.RULES,
            QueueEncryption.SQS,
            Map.of());
    Rendering rendering = Rendering.of(application, classic).kept("classic-rules");
    ParsedTemplate template = ParsedTemplate.parse(rendering.files().get(Rendering.TEMPLATE));

    assertThat(template.resource("NightlyScheduleRule").property("Targets/0/InputTransformer"))
        .isEqualTo(
            Map.of(
                "InputPathsMap",
                Map.of("id", "$.id", "time", "$.time"),
                "InputTemplate",
                "{\"lading.schedule\":\"nightly\",\"id\":<id>,\"time\":<time>,"
                    + "\"input\":{\"a\": \"\\u003cb\\u003e\"}}"));
    Map<String, Object> rule = Map.of("Fn::GetAtt", List.of("NightlyScheduleRule", "Arn"));
    assertThat(template.resource("NightlyScheduleRulePermission").properties())
        .containsEntry("SourceArn", rule)
        .containsEntry("SourceAccount", Map.of("Ref", "AWS::AccountId"));
    assertThat(template.resource("WorkFunctionFailedEventsPolicy").properties())
        .extractingByKey("PolicyDocument")
        .asString()
        .contains("events.amazonaws.com", "sqs:SendMessage", "NightlyScheduleRule");
    assertThat(template.resources("AWS::Scheduler::Schedule")).isEmpty();
  }

  @Test
  void functionsLogInJsonOnRequest() {
    TemplateSettings settings =
        new TemplateSettings(
            TemplateScope.ALL,
            TemplateFormat.YAML,
            ScheduleService.SCHEDULER,
            QueueEncryption.SQS,
            LogFormat.JSON,
            LogLevel.DEBUG,
            Map.of());
    Rendering rendering = Rendering.of(work(queue("work-queue")), settings).kept("json-log");
    ParsedTemplate template = ParsedTemplate.parse(rendering.files().get(Rendering.TEMPLATE));

    assertThat(TemplateCheck.findings(template)).isEmpty();
    assertThat(template.resource("WorkFunction").properties())
        .containsEntry(
            "LoggingConfig",
            Map.of(
                "LogGroup",
                Map.of("Ref", "WorkFunctionLog"),
                "LogFormat",
                "JSON",
                "ApplicationLogLevel",
                "DEBUG"));
    assertThat(
            Rendering.checked("text-log", work(queue("work-queue")))
                .resource("WorkFunction")
                .properties())
        .containsEntry("LoggingConfig", Map.of("LogGroup", Map.of("Ref", "WorkFunctionLog")));
  }

  @Test
  void queuesAreEncryptedByTheUsersKeyOnRequest() {
    TemplateSettings settings =
        new TemplateSettings(
            TemplateScope.ALL,
            TemplateFormat.YAML,
            ScheduleService.SCHEDULER,
            QueueEncryption.KMS,
            Map.of());
    Rendering rendering =
        Rendering.of(work(schedule("plain", "rate(1 day)"), queue("work-queue")), settings)
            .kept("queue-key");
    ParsedTemplate template = ParsedTemplate.parse(rendering.files().get(Rendering.TEMPLATE));

    assertThat(TemplateCheck.findings(template)).isEmpty();
    Map<String, String> key = Map.of("Ref", "QueueKeyArn");
    assertThat(template.resources("AWS::SQS::Queue"))
        .hasSize(3)
        .allSatisfy(
            queue ->
                assertThat(queue.properties())
                    .containsEntry("KmsMasterKeyId", key)
                    .doesNotContainKey("SqsManagedSseEnabled"));
    for (String role : List.of("WorkFunctionRole", "WorkFunctionSchedulerRole")) {
      assertThat(template.resource(role).property("Policies"))
          .asString()
          .contains("kms:Decrypt, kms:GenerateDataKey], Resource={Ref=QueueKeyArn}");
    }
    ParsedTemplate receiving =
        ParsedTemplate.parse(
            Rendering.of(work(queue("work-queue")), settings).files().get(Rendering.TEMPLATE));
    assertThat(receiving.resource("WorkFunctionRole").property("Policies"))
        .asString()
        .contains("Action=kms:Decrypt, Resource")
        .doesNotContain("GenerateDataKey");
    ParsedTemplate none =
        ParsedTemplate.parse(
            Rendering.of(work(route("GET", "/")), settings).files().get(Rendering.TEMPLATE));
    assertThat(none.section("Parameters")).doesNotContainKey("QueueKeyArn");
  }

  private static Trigger.QueueSubscription subscription(String name, QueueSettings settings) {
    return new Trigger.QueueSubscription(new QueueName(name), settings);
  }

  private static Application work(Trigger... triggers) {
    return application(function("work", handler("Work", "work", triggers)));
  }
}
