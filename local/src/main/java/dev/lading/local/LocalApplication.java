package dev.lading.local;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import com.sun.net.httpserver.HttpHandler;
import dev.lading.local.control.ControlApi;
import dev.lading.local.function.LocalFunction;
import dev.lading.local.http.FunctionUrlGateway;
import dev.lading.local.http.HttpGateway;
import dev.lading.local.queue.LocalQueue;
import dev.lading.local.server.LoopbackServer;
import dev.lading.model.Function;
import dev.lading.model.manifest.ImageManifest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A running application: all its functions behind one HTTP server on loopback.
 *
 * <p>Functions start at their first event, and end when this is closed or when this process ends.
 */
public final class LocalApplication implements AutoCloseable {

  private final LoopbackServer server;
  private final Parts parts;
  private final String overview;
  private final Thread atExit = new Thread(this::stop, "lading-local-exit");

  private LocalApplication(LoopbackServer server, Parts parts, String overview) {
    this.server = server;
    this.parts = parts;
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
    Parts parts = Parts.of(declared, settings);
    LoopbackServer server = open(settings.port());
    String name =
        manifests.stream().map(ImageManifest::application).distinct().collect(joining(", "));
    String overview = Overview.of(name, declared, server.address());
    LocalApplication application = new LocalApplication(server, parts, overview);
    application.serve();
    return application;
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
    HttpHandler gateway = new HttpGateway(parts.routes(), parts.log());
    Map<String, LocalFunction> withUrl = new TreeMap<>();
    for (LocalFunction function : parts.functions()) {
      if (function.declaration().url().isPresent()) {
        withUrl.put(function.name(), function);
      }
    }
    HttpHandler urls = new FunctionUrlGateway(withUrl, parts.log());
    HttpHandler control =
        new ControlApi(overview, parts.queues(), parts.schedules(), parts.sources());
    Runtime.getRuntime().addShutdownHook(atExit);
    parts.queues().values().forEach(LocalQueue::start);
    server.serve(
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          HttpHandler ours = path.startsWith(FunctionUrlGateway.ROOT) ? urls : control;
          (path.startsWith(ControlApi.ROOT) ? ours : gateway).handle(exchange);
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
    parts.queues().values().forEach(LocalQueue::close);
    parts.functions().forEach(LocalFunction::close);
  }
}
