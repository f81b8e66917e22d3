package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Applications.application;
import static dev.lading.processor.cloudformation.Applications.function;
import static dev.lading.processor.cloudformation.Applications.handler;
import static dev.lading.processor.cloudformation.Applications.queue;
import static dev.lading.processor.cloudformation.Applications.route;
import static dev.lading.processor.cloudformation.Applications.schedule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.model.Application;
import dev.lading.model.FunctionSettings;
import dev.lading.model.Handler;
import dev.lading.model.Trigger;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the templates say for applications of several shapes. */
class CloudFormationEmitterTest {

  @Test
  void writesTheWholeAndOneFileForEachFunction() {
    assertThat(Rendering.of(Applications.example()).files().keySet())
        .containsExactly(
            "META-INF/lading/cloudformation/template.yaml",
            "META-INF/lading/cloudformation/functions/llm-shared-http.yaml",
            "META-INF/lading/cloudformation/functions/llm-shared-stream.yaml",
            "META-INF/lading/cloudformation/functions/scrape.yaml");
  }

  @Test
  void functionsOwnTemplatesHaveTheSameResourcesAsTheWhole() {
    Rendering rendering = Rendering.of(Applications.example());
    Map<String, Object> whole =
        ParsedTemplate.parse(rendering.files().get(Rendering.TEMPLATE)).section("Resources");
    for (String name : List.of("llm-shared-http", "llm-shared-stream", "scrape")) {
      ParsedTemplate own = rendering.function(name);
      assertThat(TemplateCheck.findings(own)).isEmpty();
      assertThat(own.section("Parameters")).containsKey("HttpApi");
      assertThat(whole.entrySet()).containsAll(own.section("Resources").entrySet());
    }
  }

  @Test
  void queuesWhoseNamesContainEachOtherStayApart() {
    ParsedTemplate template =
        Rendering.template(
            application(
                function(
                    "http",
                    handler("Webhook", "deliver", queue("webhook-queue")),
                    handler("Bot", "deliver", queue("bot-webhook-queue")))));
    assertThat(TemplateCheck.findings(template)).isEmpty();
    assertThat(template.resource("HttpFunction").property("Environment/Variables/LADING_QUEUES"))
        .isEqualTo(
            Map.of(
                "Fn::Join",
                List.of(
                    ",",
                    List.of(
                        Map.of("Fn::Sub", "webhook-queue=${WebhookQueue.Arn}"),
                        Map.of("Fn::Sub", "bot-webhook-queue=${BotWebhookQueue.Arn}")))));
    assertThat(template.resource("BotWebhookQueueSubscription").property("EventSourceArn"))
        .isEqualTo(Map.of("Fn::GetAtt", List.of("BotWebhookQueue", "Arn")));
  }

  @Test
  void withoutRoutesThereIsNoApi() {
    Application application =
        application(function("nightly", handler("N", "run", schedule("nightly", "rate(1 day)"))));
    ParsedTemplate template = Rendering.template(application);
    assertThat(TemplateCheck.findings(template)).isEmpty();
    assertThat(template.resources())
        .extracting(ParsedTemplate.ParsedResource::type)
        .containsExactly(
            "AWS::Logs::LogGroup",
            "AWS::IAM::Role",
            "AWS::Lambda::Function",
            "AWS::IAM::Role",
            "AWS::Scheduler::Schedule",
            "AWS::SQS::Queue",
            "AWS::Lambda::EventInvokeConfig");
    assertThat(template.section("Outputs")).containsOnlyKeys("NightlyFunctionArn");
    assertThat(Rendering.of(application).function("nightly").section("Parameters"))
        .containsOnlyKeys("Stage", "Schedules", "LancedbImageUri");
  }

  @Test
  void aScheduleSaysItsNaturalName() {
    ParsedTemplate template =
        Rendering.template(
            application(function("f", handler("N", "run", schedule("Night.ly_1", "rate(1 day)")))));
    assertThat(template.resources("AWS::Scheduler::Schedule").get(0).property("Target/Input"))
        .isEqualTo(
            "{\"lading.schedule\":\"Night.ly_1\",\"id\":\"<aws.scheduler.execution-id>\","
                + "\"time\":\"<aws.scheduler.scheduled-time>\"}");
  }

  @Test
  void manyRoutesOfOneFunctionShareIntegrationAndPermission() {
    Handler[] handlers =
        IntStream.range(0, 100)
            .mapToObj(number -> handler("H" + number, "get", route("GET", "/r" + number + "/{id}")))
            .toArray(Handler[]::new);
    ParsedTemplate template = Rendering.template(application(function("many", handlers)));
    assertThat(TemplateCheck.findings(template)).isEmpty();
    assertThat(template.resources("AWS::ApiGatewayV2::Route")).hasSize(100);
    assertThat(template.resources("AWS::ApiGatewayV2::Integration")).hasSize(1);
    assertThat(template.resources("AWS::Lambda::Permission")).hasSize(1);
  }

  @Test
  void theUsersVariablesAreKeptButNotAgainstTheRuntime() {
    FunctionSettings settings =
        new FunctionSettings(
            512, 10, 512, Map.of("HOME", "/tmp/home", "LAMBDA_HANDLER_PATH", "x", "TEXT", "on"));
    ParsedTemplate template =
        Rendering.template(
            application(
                function(
                    "f", Applications.LANCEDB, settings, handler("F", "get", route("GET", "/")))));
    assertThat(template.resource("FFunction").property("Environment/Variables"))
        .isEqualTo(
            Map.of(
                "HOME", "/tmp/home",
                "LADING_STAGE", Map.of("Ref", "Stage"),
                "LAMBDA_HANDLER_PATH", "f",
                "TEXT", "on"));
  }

  @Test
  void visibilityStopsAtTheMostThatSqsTakes() {
    FunctionSettings settings = new FunctionSettings(512, 43_000, 512, Map.of());
    ParsedTemplate template =
        Rendering.template(
            application(
                function("f", Applications.LANCEDB, settings, handler("F", "get", queue("q")))));
    assertThat(template.resource("QSqs").property("VisibilityTimeout")).isEqualTo(43_200);
  }

  @Test
  void oneQueueForTwoFunctionsIsRefused() {
    Trigger.QueueSubscription shared = queue("shared-queue");
    Application application =
        application(
            function("a", handler("A", "take", shared)),
            function("b", handler("B", "take", shared)));
    assertThatThrownBy(() -> Rendering.of(application)).hasMessageContaining("SharedQueue");
  }
}
