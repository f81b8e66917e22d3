package dev.lading.processor.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.model.Application;
import dev.lading.model.Function;
import dev.lading.model.FunctionName;
import dev.lading.model.FunctionSettings;
import dev.lading.model.FunctionUrl;
import dev.lading.model.Handler;
import dev.lading.model.PolicyStatement;
import dev.lading.model.Scaling;
import dev.lading.model.Trigger;
import dev.lading.model.VpcName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every application. */
class RandomApplicationsTest {

  private static final TemplateSettings CLASSIC =
      new TemplateSettings(
          TemplateScope.ALL,
          TemplateFormat.YAML,
          ScheduleService.RULES,
          QueueEncryption.KMS,
          Map.of("team", "shop", "cost centre", "42"));

  private static final List<String> FUNCTIONS = List.of("http", "stream", "night-work", "b_1");

  private static final Map<String, FunctionSettings> SETTINGS =
      Map.of(
          "night-work",
          settings(new Scaling(Optional.of(4), Optional.of(2), false), Optional.empty()),
          "b_1",
          settings(Scaling.DEFAULT, Optional.of(new VpcName("main"))));

  private static FunctionSettings settings(Scaling scaling, Optional<VpcName> vpc) {
    return new FunctionSettings(
        512,
        10,
        512,
        Map.of("MODE", "b"),
        scaling,
        7,
        true,
        vpc,
        Map.of("team", "a b"),
        List.of(new PolicyStatement(List.of("s3:GetObject"), List.of("*"))));
  }

  /** One trigger and the function that has it. */
  record Placed(String function, Trigger trigger) {}

  @Property(tries = 300)
  void everyTemplateHolds(@ForAll("placements") List<Placed> placements) {
    Rendering rendering = Rendering.of(application(placements));
    // A sample is enough: each of a few places keeps the last application that fell on it.
    rendering.kept("random-" + Math.floorMod(rendering.hashCode(), 16));
    assertThat(rendering.files().values())
        .allSatisfy(
            text -> assertThat(TemplateCheck.findings(ParsedTemplate.parse(text))).isEmpty());
  }

  @Property(tries = 200)
  void schedulesMayBeClassicRules(@ForAll("placements") List<Placed> placements) {
    Rendering rendering = Rendering.of(application(placements), CLASSIC);
    rendering.kept("rules-" + Math.floorMod(rendering.hashCode(), 8));
    assertThat(rendering.files().values())
        .allSatisfy(
            text -> {
              ParsedTemplate template = ParsedTemplate.parse(text);
              assertThat(TemplateCheck.findings(template)).isEmpty();
              assertThat(template.resources("AWS::Scheduler::Schedule")).isEmpty();
            });
  }

  @Property(tries = 200)
  void theApiMayBeARestApi(@ForAll("placements") List<Placed> placements) {
    Rendering rendering = Rendering.of(rest(application(placements)));
    rendering.kept("rest-" + Math.floorMod(rendering.hashCode(), 8));
    assertThat(rendering.files().values())
        .allSatisfy(
            text -> {
              ParsedTemplate template = ParsedTemplate.parse(text);
              assertThat(TemplateCheck.findings(template)).isEmpty();
              assertThat(template.resources("AWS::ApiGatewayV2::Route")).isEmpty();
            });
  }

  @Property(tries = 200)
  void aHandlerMoreChangesTheDeploymentOfARestApiIfItHasARoute(
      @ForAll("placements") List<Placed> placements) {
    Placed added = placements.get(placements.size() - 1);
    if (placements.size() == 1) {
      return;
    }
    Map<String, Object> before =
        Rendering.template(rest(application(placements.subList(0, placements.size() - 1))))
            .section("Resources");
    Map<String, Object> after =
        Rendering.template(rest(application(placements))).section("Resources");
    List<String> gone = before.keySet().stream().filter(id -> !after.containsKey(id)).toList();
    boolean routed =
        added.trigger() instanceof Trigger.HttpRoute && !added.function().equals("stream");
    if (routed && before.containsKey("RestApi")) {
      assertThat(gone).singleElement().asString().startsWith("RestApiDeployment");
    } else {
      assertThat(gone).isEmpty();
      assertThat(after.get("RestApiStage"))
          .isEqualTo(before.getOrDefault("RestApiStage", after.get("RestApiStage")));
    }
    if (added.trigger() instanceof Trigger.HttpRoute) {
      List<String> changed =
          before.keySet().stream()
              .filter(id -> !gone.contains(id) && !before.get(id).equals(after.get(id)))
              .toList();
      assertThat(changed).isSubsetOf("RestApiStage");
    }
  }

  private static Application rest(Application application) {
    return new Application(application.name(), application.functions(), Applications.REST);
  }

  @Property(tries = 100)
  void theSameApplicationGivesTheSameText(@ForAll("placements") List<Placed> placements) {
    assertThat(Rendering.of(application(placements)))
        .isEqualTo(Rendering.of(application(placements)));
  }

  @Property(tries = 100)
  void jsonSaysWhatYamlSays(@ForAll("placements") List<Placed> placements) {
    Application application = application(placements);
    Rendering yaml = Rendering.of(application);
    Rendering json =
        Rendering.of(
            application,
            new TemplateSettings(
                TemplateScope.ALL,
                TemplateFormat.JSON,
                ScheduleService.SCHEDULER,
                QueueEncryption.SQS,
                Map.of()));
    json.kept("json-" + Math.floorMod(json.hashCode(), 4));
    assertThat(json.files()).hasSameSizeAs(yaml.files());
    json.files()
        .forEach(
            (path, text) -> {
              String twin = yaml.files().get(path.replaceAll("json$", "yaml"));
              assertThat(text).startsWith("{\n").doesNotContain("!Ref");
              assertThat(ParsedTemplate.parse(text)).isEqualTo(ParsedTemplate.parse(twin));
            });
  }

  @Property(tries = 300)
  void aHandlerMoreChangesItsOwnResourcesOnly(@ForAll("placements") List<Placed> placements) {
    Placed added = placements.get(placements.size() - 1);
    Map<String, Object> before = resources(placements.subList(0, placements.size() - 1));
    Map<String, Object> after = resources(placements);
    List<String> changed =
        before.keySet().stream().filter(id -> !before.get(id).equals(after.get(id))).toList();
    // The function is told of its new source, and may read it or keep what failed of it.
    FunctionName function = new FunctionName(added.function());
    assertThat(changed)
        .isSubsetOf(
            LogicalIds.function(function).value(),
            LogicalIds.functionRole(function).value(),
            LogicalIds.functionVersion(function).value(),
            LogicalIds.schedulerRole(function).value(),
            LogicalIds.failedEventsPolicy(function).value());
    if (added.trigger() instanceof Trigger.HttpRoute) {
      assertThat(changed).isEmpty();
    }
    assertThat(after.keySet()).containsAll(before.keySet());
  }

  private static Map<String, Object> resources(List<Placed> placements) {
    return placements.isEmpty()
        ? Map.of()
        : Rendering.template(application(placements)).section("Resources");
  }

  private static Application application(List<Placed> placements) {
    Map<String, List<Handler>> handlers = new LinkedHashMap<>();
    for (Placed placed : placements) {
      handlers
          .computeIfAbsent(placed.function(), name -> new ArrayList<>())
          .add(Applications.handler("Handler", "handle", placed.trigger()));
    }
    List<Function> functions = new ArrayList<>();
    handlers.forEach(
        (name, all) ->
            functions.add(
                withUrl(
                    Applications.function(
                        name,
                        name.startsWith("b") ? Applications.CHROMIUM : Applications.LANCEDB,
                        SETTINGS.getOrDefault(name, FunctionSettings.DEFAULT),
                        all.toArray(Handler[]::new)))));
    return Applications.application(functions.toArray(Function[]::new));
  }

  private static Function withUrl(Function function) {
    boolean streaming = function.name().value().equals("stream") && !function.routes().isEmpty();
    return streaming ? Applications.streaming(function, FunctionUrl.Auth.NONE) : function;
  }

  @Provide
  Arbitrary<List<Placed>> placements() {
    return Combinators.combine(Arbitraries.of(FUNCTIONS), RandomTriggers.any())
        .as(Placed::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(14)
        .uniqueElements(placed -> RandomTriggers.name(placed.trigger()));
  }
}
