package dev.lading.local;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import com.sun.net.httpserver.HttpHandler;
import dev.lading.local.control.ControlApi;
import dev.lading.local.function.FunctionLauncher;
import dev.lading.local.function.LocalFunction;
import dev.lading.local.http.HttpGateway;
import dev.lading.local.http.Routes;
import dev.lading.local.log.RunLog;
import dev.lading.local.queue.LocalQueue;
import dev.lading.local.schedule.LocalSchedule;
import dev.lading.local.server.LoopbackServer;
import dev.lading.model.Function;
import dev.lading.model.Trigger;
import dev.lading.model.manifest.ImageManifest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A running application: all its functions behind one HTTP server on loopback.
 *
 * <p>Functions start at their first event, and end when this is closed or when this process ends.
 */
public final class LocalApplication implements AutoCloseable {

  private final LoopbackServer server;
  private final List<LocalFunction> functions;
  private final SortedMap<String, LocalQueue> queues;
  private final String overview;
  private final Thread atExit = new Thread(this::stop, "lading-local-exit");

  private LocalApplication(
      LoopbackServer server,
      List<LocalFunction> functions,
      SortedMap<String, LocalQueue> queues,
      String overview) {
    this.server = server;
    this.functions = functions;
    this.queues = queues;
    this.overview = overview;
  }

  /**
   * Starts the application whose image manifests are on the class path.
   *
   * @throws LocalRunException when there is none, when two functions want the same trigger, or when
   *     the port is taken
   */
  public static LocalApplication start(LocalSettings settings) {
    List<ImageManifest> manifests = new ManifestFinder().find(settings.classPath());
    List<Function> declared =
        manifests.stream()
            .flatMap(manifest -> manifest.functions().stream())
            .sorted(comparing(Function::name))
            .toList();
    int width = declared.stream().mapToInt(f -> f.name().value().length()).max().orElse(0);
    RunLog log = new RunLog(settings.output(), width);
    List<LocalFunction> functions = functions(declared, settings, log);
    SortedMap<String, LocalQueue> queues = new TreeMap<>();
    SortedMap<String, LocalSchedule> schedules = new TreeMap<>();
    for (LocalFunction function : functions) {
      function.declaration().queues().stream()
          .map(Trigger.QueueSubscription::queue)
          .distinct()
          .forEach(name -> put(queues, "queue", name.value(), new LocalQueue(name, function, log)));
      function.declaration().schedules().stream()
          .map(Trigger.Schedule::name)
          .distinct()
          .forEach(
              name -> put(schedules, "schedule", name.value(), new LocalSchedule(name, function)));
    }
    HttpGateway gateway = new HttpGateway(routes(functions), log);
    LoopbackServer server = open(settings.port());
    String name =
        manifests.stream().map(ImageManifest::application).distinct().collect(joining(", "));
    String overview = Overview.of(name, declared, server.address());
    ControlApi control = new ControlApi(overview, queues, schedules);
    LocalApplication application = new LocalApplication(server, functions, queues, overview);
    application.serve(gateway, control);
    return application;
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
      put(
          functions,
          "function",
          function.name().value(),
          new LocalFunction(function, launcher, timeout, log));
    }
    return List.copyOf(functions.values());
  }

  private static Routes routes(List<LocalFunction> functions) {
    List<Routes.Route> routes = new ArrayList<>();
    for (LocalFunction function : functions) {
      for (Trigger.HttpRoute route : function.declaration().routes()) {
        routes.add(new Routes.Route(route.toString(), function));
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

  private static LoopbackServer open(int port) {
    try {
      return LoopbackServer.open("http", port);
    } catch (IOException e) {
      throw new LocalRunException(
          "port %d cannot be opened (%s); name another one, or 0 for any free port"
              .formatted(port, e.getMessage()),
          e);
    }
  }

  private void serve(HttpHandler gateway, HttpHandler control) {
    Runtime.getRuntime().addShutdownHook(atExit);
    queues.values().forEach(LocalQueue::start);
    server.serve(
        exchange -> {
          boolean ours = exchange.getRequestURI().getPath().startsWith(ControlApi.ROOT);
          (ours ? control : gateway).handle(exchange);
        });
  }

  /** Where the application answers. */
  public URI address() {
    return server.address();
  }

  /** What runs where, with a line to try for every trigger. */
  public String overview() {
    return overview;
  }

  /** Stops answering and ends the functions' processes. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // This process is ending already, and the hook does the same.
      return;
    }
    stop();
  }

  private void stop() {
    server.close();
    queues.values().forEach(LocalQueue::close);
    functions.forEach(LocalFunction::close);
  }
}
