package dev.lading.processor.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.model.Application;
import dev.lading.model.FunctionSettings;
import dev.lading.model.Scaling;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The application's tags are on every resource whose type takes tags, and on no other. */
class ResourceTagsTest {

  private static final TemplateSettings TAGGED =
      new TemplateSettings(
          TemplateScope.ALL,
          TemplateFormat.YAML,
          ScheduleService.SCHEDULER,
          QueueEncryption.SQS,
          Map.of("team", "shop", "cost centre", "42"));

  private static Application application() {
    FunctionSettings settings =
        new FunctionSettings(
            512,
            10,
            512,
            Map.of(),
            Scaling.DEFAULT,
            7,
            false,
            Optional.empty(),
            Map.of("team", "mail", "own", ""),
            List.of());
    return Applications.application(
        Applications.function(
            "work",
            Applications.LANCEDB,
            settings,
            Applications.handler(
                "Work",
                "run",
                Applications.route("GET", "/"),
                Applications.queue("jobs"),
                Applications.schedule("nightly", "rate(1 day)"))));
  }

  private final Rendering rendering = Rendering.of(application(), TAGGED).kept("tags");
  private final ParsedTemplate template =
      ParsedTemplate.parse(rendering.files().get(Rendering.TEMPLATE));

  @Test
  void everyTypeThatTakesTagsHasThem() {
    TreeSet<String> tagged = new TreeSet<>();
    TreeSet<String> others = new TreeSet<>();
    for (ParsedTemplate.ParsedResource resource : template.resources()) {
      boolean has = String.valueOf(resource.property("Tags")).contains("cost centre");
      (has ? tagged : others).add(resource.type());
    }
    assertThat(tagged)
        .containsExactly(
            "AWS::ApiGatewayV2::Api",
            "AWS::ApiGatewayV2::Stage",
            "AWS::IAM::Role",
            "AWS::Lambda::EventSourceMapping",
            "AWS::Lambda::Function",
            "AWS::Logs::LogGroup",
            "AWS::SQS::Queue");
    assertThat(others)
        .containsExactly(
            "AWS::ApiGatewayV2::Integration",
            "AWS::ApiGatewayV2::Route",
            "AWS::Lambda::EventInvokeConfig",
            "AWS::Lambda::Permission",
            "AWS::Scheduler::Schedule");
  }

  @Test
  void aFunctionsOwnTagGoesFirst() {
    assertThat(template.resource("WorkFunction").property("Tags"))
        .isEqualTo(
            List.of(
                Map.of("Key", "lading:function", "Value", "work"),
                Map.of("Key", "lading:image", "Value", "lancedb"),
                Map.of("Key", "lading:stage", "Value", Map.of("Ref", "Stage")),
                Map.of("Key", "cost centre", "Value", "42"),
                Map.of("Key", "own", "Value", ""),
                Map.of("Key", "team", "Value", "mail")));
    assertThat(template.resource("HttpApi").property("Tags"))
        .isEqualTo(Map.of("cost centre", "42", "team", "shop"));
  }
}
