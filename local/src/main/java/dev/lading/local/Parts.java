package dev.lading.local;

import dev.lading.local.function.FunctionLauncher;
import dev.lading.local.function.LocalFunction;
import dev.lading.local.http.Routes;
import dev.lading.local.log.RunLog;
import dev.lading.local.queue.LocalQueue;
import dev.lading.local.schedule.LocalSchedule;
import dev.lading.local.source.LocalSource;
import dev.lading.model.Function;
import dev.lading.model.QueueName;
import dev.lading.model.ScheduleName;
import dev.lading.model.Trigger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an application is made of on this machine, connected, but not yet running.
 *
 * @param functions sorted by name
 * @param queues by name
 * @param schedules by name
 * @param sources all other sources of events
 * @param routes of all functions
 * @param log where all of them write
 */
record Parts(
    List<LocalFunction> functions,
    SortedMap<String, LocalQueue> queues,
    SortedMap<String, LocalSchedule> schedules,
    List<LocalSource> sources,
    Routes routes,
    RunLog log) {

  /**
   * Makes the parts.
   *
   * @throws LocalRunException when a name or a route is there twice
   */
  static Parts of(List<Function> declared, LocalSettings settings) {
    int width = declared.stream().mapToInt(f -> f.name().value().length()).max().orElse(0);
    RunLog log = new RunLog(settings.output(), width);
    List<LocalFunction> functions = functions(declared, settings, log);
    SortedMap<String, LocalQueue> queues = new TreeMap<>();
    SortedMap<String, LocalSchedule> schedules = new TreeMap<>();
    List<LocalSource> sources = new ArrayList<>();
    for (LocalFunction function : functions) {
      sources.addAll(LocalSource.of(function, log));
      for (Trigger.QueueSubscription subscription : function.declaration().queues()) {
        QueueName name = subscription.queue();
        put(queues, "queue", name.value(), new LocalQueue(subscription, function, log));
      }
      for (Trigger.Schedule schedule : function.declaration().schedules()) {
        ScheduleName name = schedule.name();
        put(schedules, "schedule", name.value(), new LocalSchedule(schedule, function, log));
      }
    }
    return new Parts(functions, queues, schedules, sources, routes(functions), log);
  }

  private static List<LocalFunction> functions(
      List<Function> declared, LocalSettings settings, RunLog log) {
    FunctionLauncher launcher =
        new FunctionLauncher(
            settings.java(),
            settings.classPath(),
            settings.workingDirectory(),
            System.getenv(),
            settings.environment());
    SortedMap<String, LocalFunction> functions = new TreeMap<>();
    for (Function function : declared) {
      Duration timeout = settings.timeout();
      if (timeout == null) {
        timeout = Duration.ofSeconds(function.settings().timeout());
      }
      LocalFunction local = new LocalFunction(function, launcher, timeout, log);
      put(functions, "function", function.name().value(), local);
    }
    return List.copyOf(functions.values());
  }

  private static Routes routes(List<LocalFunction> functions) {
    List<Routes.Route> routes = new ArrayList<>();
    for (LocalFunction function : functions) {
      for (Trigger.HttpRoute route : function.declaration().apiRoutes()) {
        routes.add(new Routes.Route(route.toString(), function, route.authorization()));
      }
    }
    try {
      return new Routes(routes);
    } catch (IllegalArgumentException e) {
      throw new LocalRunException(e.getMessage() + ", which one HTTP API cannot have", e);
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
