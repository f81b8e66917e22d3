package dev.lading.local;

import dev.lading.local.function.FunctionSetting;
import dev.lading.local.function.LocalFunction;
import dev.lading.local.http.LocalApi;
import dev.lading.local.http.Routes;
import dev.lading.local.queue.LocalQueue;
import dev.lading.local.schedule.LocalSchedule;
import dev.lading.local.source.LocalSource;
import dev.lading.model.Authorization;
import dev.lading.model.Authorizer;
import dev.lading.model.Function;
import dev.lading.model.HttpApi;
import dev.lading.model.ScheduleName;
import dev.lading.model.Trigger;
import dev.lading.model.manifest.ApiManifest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an application is made of on this machine, connected, but not yet running.
 *
 * @param functions sorted by name
 * @param subscriptions the queues' triggers, by queue
 * @param schedules by name
 * @param sources all other sources of events
 * @param routes of all functions
 * @param api the API that has them
 */
record Parts(
    List<LocalFunction> functions,
    SortedMap<String, Subscription> subscriptions,
    SortedMap<String, LocalSchedule> schedules,
    List<LocalSource> sources,
    Routes routes,
    LocalApi api) {

  /**
   * A queue's trigger and the function that has it.
   *
   * @param declared the trigger
   * @param function the function
   */
  record Subscription(Trigger.QueueSubscription declared, LocalFunction function) {

    LocalQueue open(Surroundings surroundings) {
      return new LocalQueue(declared, function, surroundings.queues());
    }
  }

  /**
   * Makes the parts.
   *
   * @throws LocalRunException when a name or a route is there twice, or an authorizer is missing
   */
  static Parts of(Compiled compiled, Surroundings surroundings) {
    List<Function> declared = compiled.functions();
    if (declared.stream().anyMatch(function -> !function.queues().isEmpty())) {
      surroundings.startSqs();
    }
    List<LocalFunction> functions = functions(declared, surroundings);
    SortedMap<String, Subscription> subscriptions = new TreeMap<>();
    SortedMap<String, LocalSchedule> schedules = new TreeMap<>();
    List<LocalSource> sources = new ArrayList<>();
    for (LocalFunction function : functions) {
      sources.addAll(LocalSource.of(function, surroundings.log()));
      for (Trigger.QueueSubscription queue : function.declaration().queues()) {
        put(subscriptions, "queue", queue.queue().value(), new Subscription(queue, function));
      }
      for (Trigger.Schedule schedule : function.declaration().schedules()) {
        ScheduleName name = schedule.name();
        put(
            schedules,
            "schedule",
            name.value(),
            new LocalSchedule(schedule, function, surroundings.calls(), surroundings.log()));
      }
    }
    LocalApi api = api(compiled, functions, surroundings);
    return new Parts(
        functions, subscriptions, schedules, sources, routes(functions, api.settings()), api);
  }

  private static List<LocalFunction> functions(List<Function> declared, Surroundings surroundings) {
    FunctionSetting setting = surroundings.functions();
    SortedMap<String, LocalFunction> functions = new TreeMap<>();
    for (Function function : declared) {
      Duration timeout = surroundings.settings().timeout();
      if (timeout == null) {
        timeout = Duration.ofSeconds(function.settings().timeout());
      }
      put(
          functions,
          "function",
          function.name().value(),
          new LocalFunction(function, setting.withTimeout(timeout)));
    }
    return List.copyOf(functions.values());
  }

  private static LocalApi api(
      Compiled compiled, List<LocalFunction> functions, Surroundings surroundings) {
    Map<String, LocalFunction> byName = new TreeMap<>();
    functions.forEach(function -> byName.put(function.name(), function));
    LocalOptions options = surroundings.settings().options();
    for (Authorizer authorizer : compiled.api().authorizers()) {
      Optional<String> asked = LocalApi.function(authorizer);
      // Of a run with some of the functions, the caller says what the others would.
      if (options.functions().isEmpty() && asked.isPresent() && !byName.containsKey(asked.get())) {
        throw new LocalRunException(
            "the authorizer '%s' asks the function '%s', which is not on the class path"
                .formatted(authorizer.name(), asked.get()));
      }
    }
    return new LocalApi(compiled.api(), byName, options.unverifiedTokens());
  }

  private static Routes routes(List<LocalFunction> functions, HttpApi api) {
    List<Routes.Route> routes = new ArrayList<>();
    for (LocalFunction function : functions) {
      for (Trigger.HttpRoute route : function.declaration().apiRoutes()) {
        check(route, api);
        routes.add(new Routes.Route(route.toString(), function, route.authorization()));
      }
    }
    try {
      return api.isRest() ? Routes.ofRestApi(routes) : Routes.ofHttpApi(routes);
    } catch (IllegalArgumentException e) {
      throw new LocalRunException(e.getMessage() + ", which one API cannot have", e);
    }
  }

  /** No route is open because nobody knows who would decide. */
  private static void check(Trigger.HttpRoute route, HttpApi api) {
    Authorization asked = route.authorization();
    if (!asked.isOpen() && !asked.isIam() && api.authorizer(asked.authorizer()).isEmpty()) {
      throw new LocalRunException(
          "the route '%s' has the authorizer '%s', which is not in %s; compile again"
              .formatted(route, asked.authorizer(), ApiManifest.RESOURCE));
    }
  }

  /** Starts an instance of each function that had some before, so that nobody waits for it. */
  void warmUp(Parts before) {
    Map<String, LocalFunction> old = new TreeMap<>();
    before.functions().forEach(function -> old.put(function.name(), function));
    for (LocalFunction function : functions) {
      LocalFunction predecessor = old.get(function.name());
      if (predecessor != null && predecessor.wasUsed()) {
        function.warmUp();
      }
    }
  }

  private static <T> void put(Map<String, T> known, String kind, String name, T value) {
    if (known.putIfAbsent(name, value) != null) {
      throw new LocalRunException(
          "the %s '%s' is declared twice on the class path; an application has each name once"
              .formatted(kind, name));
    }
  }
}
