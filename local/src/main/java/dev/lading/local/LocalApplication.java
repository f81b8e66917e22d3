package dev.lading.local;

import com.sun.net.httpserver.HttpHandler;
import dev.lading.local.clock.VirtualClock;
import dev.lading.local.console.ConsoleApi;
import dev.lading.local.console.ConsoleView;
import dev.lading.local.console.Token;
import dev.lading.local.control.ControlApi;
import dev.lading.local.control.Controls;
import dev.lading.local.function.LocalFunction;
import dev.lading.local.http.FunctionUrlGateway;
import dev.lading.local.http.HttpGateway;
import dev.lading.local.journal.FailedEvents;
import dev.lading.local.journal.Journal;
import dev.lading.local.log.RunLog;
import dev.lading.local.queue.LocalQueue;
import dev.lading.local.reload.ClassPathWatcher;
import dev.lading.local.reload.CompiledClasses;
import dev.lading.local.schedule.LocalSchedule;
import dev.lading.local.schedule.Timetable;
import dev.lading.local.server.LoopbackServer;
import dev.lading.local.sqs.SqsServer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A running application: all its functions behind one HTTP server on loopback.
 *
 * <p>Functions start at their first event, and end when this is closed or when this process ends.
 */
public final class LocalApplication implements AutoCloseable {

  private final LoopbackServer server;
  private final Surroundings surroundings;
  private final SortedMap<String, LocalQueue> queues = new TreeMap<>();
  private final Timetable timetable;
  private final HttpHandler console;
  private final Token token = Token.random();
  private final Thread atExit = new Thread(this::stop, "lading-local-exit");
  private volatile Running running;
  private volatile @Nullable ClassPathWatcher watcher;

  private LocalApplication(LoopbackServer server, Surroundings surroundings, Compiled compiled) {
    this.server = server;
    this.surroundings = surroundings;
    this.timetable =
        new Timetable(
            surroundings
                .settings()
                .options()
                .stoppedAt()
                .map(VirtualClock::stoppedAt)
                .orElseGet(VirtualClock::new),
            surroundings.journal());
    this.console = new ConsoleApi(token, () -> running.view(), surroundings.journal());
    this.running = run(compiled, 1);
  }

  /** The parts that run now, and who answers requests with them. */
  private record Running(
      Parts parts,
      String overview,
      ConsoleView view,
      HttpHandler gateway,
      HttpHandler urls,
      HttpHandler control) {

    HttpHandler handler(String path) {
      if (path.startsWith(FunctionUrlGateway.ROOT)) {
        return urls;
      }
      return path.startsWith(ControlApi.ROOT) ? control : gateway;
    }

    Running with(ConsoleView.Identity identity) {
      return new Running(parts, overview, view.with(identity), gateway, urls, control);
    }
  }

  /**
   * Starts the application whose image manifests are on the class path.
   *
   * @throws LocalRunException when there is none, when two functions want the same trigger, or when
   *     the port is taken
   */
  public static LocalApplication start(LocalSettings settings) {
    Compiled compiled = Compiled.read(settings);
    int width =
        compiled.functions().stream().mapToInt(f -> f.name().value().length()).max().orElse(0);
    Surroundings surroundings = new Surroundings(settings, new RunLog(settings.output(), width));
    LoopbackServer server = open(settings.port());
    try {
      LocalApplication application = new LocalApplication(server, surroundings, compiled);
      Runtime.getRuntime().addShutdownHook(application.atExit);
      application.serve();
      return application;
    } catch (LocalRunException e) {
      server.close();
      surroundings.close();
      throw e;
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

  private void serve() {
    server.serve(
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          boolean ours = path.startsWith(ConsoleApi.ROOT);
          (ours ? console : running.handler(path)).handle(exchange);
        });
    timetable.start();
  }

  private Running run(Compiled compiled, int generation) {
    Parts parts = Parts.of(compiled, surroundings);
    subscribe(parts);
    timetable.replace(parts.schedules());
    Map<String, LocalFunction> withUrl = new TreeMap<>();
    for (LocalFunction function : parts.functions()) {
      if (function.declaration().url().isPresent()) {
        withUrl.put(function.name(), function);
      }
    }
    ConsoleView.Addresses addresses = new ConsoleView.Addresses(address(), sqsEndpoint());
    String overview = Overview.of(compiled, addresses);
    SortedMap<String, LocalQueue> open = new TreeMap<>(queues);
    return new Running(
        parts,
        overview,
        new ConsoleView(
            new ConsoleView.Identity(compiled.name(), generation, Optional.empty()),
            addresses,
            parts.functions(),
            parts.api(),
            open,
            parts.schedules(),
            timetable,
            parts.sources(),
            surroundings.settings().classPath()),
        new HttpGateway(parts.routes(), parts.api(), surroundings.log()),
        new FunctionUrlGateway(withUrl, parts.api().unverifiedTokens(), surroundings.log()),
        new ControlApi(
            overview,
            new Controls(
                open, parts.schedules(), timetable, parts.sources(), surroundings.failedEvents())));
  }

  /**
   * Takes the application as it is compiled now. What is on its way comes to its end in the old
   * classes; all later events get new instances, and so nothing that handlers kept. Queues keep
   * their messages.
   *
   * @return why the old application runs on, if it does
   */
  public synchronized Optional<String> reload() {
    Running old = running;
    int generation = old.view().identity().generation() + 1;
    String name = old.view().identity().name();
    try {
      running = run(compiledAnew(), generation);
    } catch (LocalRunException e) {
      String problem = String.valueOf(e.getMessage());
      running = old.with(new ConsoleView.Identity(name, generation - 1, Optional.of(problem)));
      surroundings.log().event("reload", "the old application runs on: " + problem);
      surroundings.journal().changed("model");
      return Optional.of(problem);
    }
    old.parts().functions().forEach(LocalFunction::retire);
    running.parts().warmUp(old.parts());
    surroundings.log().event("reload", "compiled anew: new instances, nothing kept in handlers");
    surroundings.journal().changed("model");
    return Optional.empty();
  }

  private Compiled compiledAnew() {
    LocalSettings settings = surroundings.settings();
    Compiled compiled = Compiled.read(settings);
    CompiledClasses.missing(settings.classPath(), compiled.functions())
        .ifPresent(
            name -> {
              throw new LocalRunException("there is no class " + name + ": compile to the end");
            });
    return compiled;
  }

  /** Reloads the application whenever its class path has changed, until this is closed. */
  public synchronized void watch() {
    if (watcher == null) {
      ClassPathWatcher started =
          new ClassPathWatcher(surroundings.settings().classPath(), this::reload);
      started.start();
      watcher = started;
    }
  }

  /** Opens queues that are new, turns those that stay to their new functions, ends the others. */
  private void subscribe(Parts parts) {
    for (String name : new ArrayList<>(queues.keySet())) {
      if (!parts.subscriptions().containsKey(name)) {
        queues.remove(name).close();
      }
    }
    parts
        .subscriptions()
        .forEach(
            (name, subscription) -> {
              LocalQueue queue = queues.get(name);
              if (queue == null) {
                queue = subscription.open(surroundings);
                queues.put(name, queue);
                queue.start();
              } else {
                queue.subscribe(subscription.declared(), subscription.function());
              }
            });
    surroundings.await(queues.values());
  }

  /** Where the application answers. */
  public URI address() {
    return server.address();
  }

  /** Where the application's API answers: a REST API starts every path with its stage. */
  public URI apiAddress() {
    return URI.create(address() + running.parts().api().root());
  }

  /** Where SQS answers, if the application has queues. */
  public Optional<URI> sqsEndpoint() {
    return surroundings.sqs().map(SqsServer::endpoint);
  }

  /** Where the console answers, with the token that it asks for. */
  public URI consoleAddress() {
    return URI.create(address() + ConsoleApi.ROOT + "#" + token.value());
  }

  /** The run's clock, and when schedules are due by it. */
  public Timetable timetable() {
    return timetable;
  }

  /** The application's queues, by name. */
  public SortedMap<String, LocalQueue> queues() {
    return new TreeMap<>(running.view().queues());
  }

  /** The application's functions, sorted by name. */
  public List<LocalFunction> functions() {
    return running.parts().functions();
  }

  /** The application's schedules, by name. */
  public SortedMap<String, LocalSchedule> schedules() {
    return running.parts().schedules();
  }

  /** The events that were given up. */
  public FailedEvents failedEvents() {
    return surroundings.failedEvents();
  }

  /** What happened lately. */
  public Journal journal() {
    return surroundings.journal();
  }

  /** What runs where, with a line to try for every trigger. */
  public String overview() {
    return running.overview();
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
    ClassPathWatcher watching = watcher;
    if (watching != null) {
      watching.close();
    }
    server.close();
    timetable.close();
    queues.values().forEach(LocalQueue::close);
    running.parts().functions().forEach(LocalFunction::close);
    surroundings.close();
  }
}
