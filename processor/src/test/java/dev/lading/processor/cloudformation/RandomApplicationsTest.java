package dev.lading.processor.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.model.Application;
import dev.lading.model.Function;
import dev.lading.model.FunctionName;
import dev.lading.model.FunctionSettings;
import dev.lading.model.FunctionUrl;
import dev.lading.model.Handler;
import dev.lading.model.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every application. */
class RandomApplicationsTest {

  private static final List<String> FUNCTIONS = List.of("http", "stream", "night-work", "b_1");

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
        Rendering.of(application, new TemplateSettings(TemplateScope.ALL, TemplateFormat.JSON));
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
    if (added.trigger() instanceof Trigger.QueueSubscription) {
      // The function is told of its new queue, and may read it.
      String stem = added.function();
      assertThat(changed)
          .isSubsetOf(
              LogicalIds.function(new FunctionName(stem)).value(),
              LogicalIds.functionRole(new FunctionName(stem)).value());
    } else {
      assertThat(changed).isEmpty();
    }
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
                        FunctionSettings.DEFAULT,
                        all.toArray(Handler[]::new)))));
    return Applications.application(functions.toArray(Function[]::new));
  }

  private static Function withUrl(Function function) {
    boolean streaming = function.name().value().equals("stream") && !function.routes().isEmpty();
    return streaming ? Applications.streaming(function, FunctionUrl.Auth.NONE) : function;
  }

  @Provide
  Arbitrary<List<Placed>> placements() {
    Arbitrary<Trigger> triggers =
        Arbitraries.<Trigger>oneOf(
            Combinators.combine(
                    Arbitraries.of("GET", "POST", "ANY"),
                    Arbitraries.of("/", "/a", "/a/b", "/a-b", "/{a}", "/a/{b+}", "/a.b", "/A"))
                .as(Applications::route),
            Arbitraries.of(
                    "webhook-queue", "bot-webhook-queue", "webhook", "a.fifo", "a-fifo", "A", "a")
                .map(Applications::queue),
            Arbitraries.of("daily", "Daily", "a.b", "a_b", "a-b")
                .map(name -> Applications.schedule(name, "cron(0 3 * * ? *)")));
    return Combinators.combine(Arbitraries.of(FUNCTIONS), triggers)
        .as(Placed::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .uniqueElements(Placed::trigger);
  }
}
