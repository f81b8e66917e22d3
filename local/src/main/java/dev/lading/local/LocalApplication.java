package dev.lading.local;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import com.sun.net.httpserver.HttpHandler;
import dev.lading.local.control.ControlApi;
import dev.lading.local.function.LocalFunction;
import dev.lading.local.http.FunctionUrlGateway;
import dev.lading.local.http.HttpGateway;
import dev.lading.local.log.RunLog;
import dev.lading.local.queue.LocalQueue;
import dev.lading.local.server.LoopbackServer;
import dev.lading.local.sqs.SqsServer;
import dev.lading.model.Function;
import dev.lading.model.manifest.ImageManifest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A running application: all its functions behind one HTTP server on loopback.
 *
 * <p>Functions start at their first event, and end when this is closed or when this process ends.
 */
public final class LocalApplication implements AutoCloseable {

  private final LoopbackServer server;
  private final Surroundings surroundings;
  private final SortedMap<String, LocalQueue> queues = new TreeMap<>();
  private final Thread atExit = new Thread(this::stop, "lading-local-exit");
  private volatile Running running;

  private LocalApplication(LoopbackServer server, Surroundings surroundings, Compiled compiled) {
    this.server = server;
    this.surroundings = surroundings;
    this.running = run(compiled);
  }

  /** What compilation left: the application's name and its functions. */
  private record Compiled(String name, List<Function> functions) {

    static Compiled read(LocalSettings settings) {
      List<ImageManifest> manifests = new ManifestFinder().find(settings.classPath());
      return new Compiled(
          manifests.stream().map(ImageManifest::application).distinct().collect(joining(", ")),
          manifests.stream()
              .flatMap(manifest -> manifest.functions().stream())
              .sorted(comparing(Function::name))
              .toList());
    }
  }

  /** The parts that run now, and who answers requests with them. */
  private record Running(
      Parts parts, String overview, HttpHandler gateway, HttpHandler urls, HttpHandler control) {

    void handle(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
      String path = exchange.getRequestURI().getPath();
      HttpHandler ours = path.startsWith(FunctionUrlGateway.ROOT) ? urls : control;
      (path.startsWith(ControlApi.ROOT) ? ours : gateway).handle(exchange);
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
      server.serve(exchange -> application.running.handle(exchange));
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

  private Running run(Compiled compiled) {
    Parts parts = Parts.of(compiled.functions(), surroundings);
    subscribe(parts);
    Map<String, LocalFunction> withUrl = new TreeMap<>();
    for (LocalFunction function : parts.functions()) {
      if (function.declaration().url().isPresent()) {
        withUrl.put(function.name(), function);
      }
    }
    Optional<URI> sqs = surroundings.sqs().map(SqsServer::endpoint);
    String overview =
        Overview.of(compiled.name(), compiled.functions(), new Overview.Addresses(address(), sqs));
    return new Running(
        parts,
        overview,
        new HttpGateway(parts.routes(), surroundings.log()),
        new FunctionUrlGateway(withUrl, surroundings.log()),
        new ControlApi(overview, new TreeMap<>(queues), parts.schedules(), parts.sources()));
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
  }

  /** Where the application answers. */
  public URI address() {
    return server.address();
  }

  /** Where SQS answers, if the application has queues. */
  public Optional<URI> sqsEndpoint() {
    return surroundings.sqs().map(SqsServer::endpoint);
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
    server.close();
    queues.values().forEach(LocalQueue::close);
    running.parts().functions().forEach(LocalFunction::close);
    surroundings.close();
  }
}
