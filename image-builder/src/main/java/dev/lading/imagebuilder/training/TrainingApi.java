package dev.lading.imagebuilder.training;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Lambda's Runtime API on loopback, for one process and its events.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Using the Lambda
 *     runtime API</a>
 */
final class TrainingApi implements AutoCloseable {

  private static final String PREFIX = "/2018-06-01/runtime/";
  private static final String ARN = "arn:aws:lambda:us-east-1:000000000000:function:training";

  private final List<String> open;
  private final List<String> failures = new ArrayList<>();
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
  private final ExecutorService threads = Executors.newCachedThreadPool(TrainingApi::daemon);
  private final HttpServer server;
  private int number;

  TrainingApi(List<String> events) throws IOException {
    this.open = new ArrayList<>(events);
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(PREFIX, this::handle);
    server.start();
  }

  /** The address for {@code AWS_LAMBDA_RUNTIME_API}. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Completes when the process asks for more than there is, or has failed to start. */
  CompletableFuture<Boolean> ended() {
    return ended;
  }

  /** What the process said of its start, or of events, that failed. */
  synchronized List<String> failures() {
    return List.copyOf(failures);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(PREFIX.length());
    if (path.equals("invocation/next")) {
      next(exchange);
      return;
    }
    byte[] body;
    try (InputStream in = exchange.getRequestBody()) {
      body = in.readAllBytes();
    }
    if (path.endsWith("error")) {
      failed(new String(body, StandardCharsets.UTF_8));
    }
    answer(exchange, 202, "{\"status\":\"OK\"}");
    if (path.equals("init/error")) {
      ended.complete(false);
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    String event;
    int id;
    synchronized (this) {
      if (open.isEmpty()) {
        ended.complete(true);
        // As Lambda freezes an idle function, the process waits until it is told to end.
        return;
      }
      event = open.remove(0);
      id = ++number;
    }
    long deadline = System.currentTimeMillis() + TimeUnit.MINUTES.toMillis(1);
    exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "training-" + id);
    exchange.getResponseHeaders().set("Lambda-Runtime-Deadline-Ms", Long.toString(deadline));
    exchange.getResponseHeaders().set("Lambda-Runtime-Invoked-Function-Arn", ARN);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    answer(exchange, 200, event);
  }

  private synchronized void failed(String report) {
    failures.add(report.length() > 300 ? report.substring(0, 300) + "…" : report);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "lading-training");
    thread.setDaemon(true);
    return thread;
  }
}
