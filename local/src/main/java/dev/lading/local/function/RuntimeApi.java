package dev.lading.local.function;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.lading.local.json.Json;
import dev.lading.local.server.Exchanges;
import dev.lading.local.server.LoopbackServer;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The Lambda Runtime API of one process: it hands out events one at a time and takes the answers.
 *
 * <p>Each process has its own, on its own port, so that a process that was given up cannot answer
 * for the one that follows it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda Runtime
 *     API</a>
 */
final class RuntimeApi implements AutoCloseable {

  private static final String ROOT = "/2018-06-01/runtime/";
  private static final String INVOCATION = ROOT + "invocation/";

  /** Lambda's limit on an answer: 6 MB, and 100 bytes for what is around it. */
  private static final int MAX_ANSWER = 6 * 1024 * 1024 + 100;

  private final String functionArn;
  private final LoopbackServer server;
  private final BlockingQueue<Invocation> events = new LinkedBlockingQueue<>();
  private final AtomicReference<@Nullable Invocation> current = new AtomicReference<>();
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final CompletableFuture<Outcome.Failed> initError = new CompletableFuture<>();

  RuntimeApi(String functionName, String functionArn) throws IOException {
    this.functionArn = functionArn;
    this.server = LoopbackServer.open("runtime-api-" + functionName, 0);
    server.serve(this::handle);
  }

  String authority() {
    return server.authority();
  }

  /** Done once the runtime has asked for its first event. */
  CompletableFuture<Void> ready() {
    return ready;
  }

  /** Done if the runtime reports that it cannot start. */
  CompletableFuture<Outcome.Failed> initError() {
    return initError;
  }

  void submit(Invocation invocation) {
    current.set(invocation);
    events.add(invocation);
  }

  @Override
  public void close() {
    server.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String call = exchange.getRequestMethod() + " " + path;
    if (call.equals("GET " + INVOCATION + "next")) {
      next(exchange);
    } else if (call.equals("POST " + ROOT + "init/error")) {
      initError.complete(ErrorReport.read(exchange.getRequestBody().readAllBytes()));
      accepted(exchange);
    } else if (call.startsWith("POST " + INVOCATION) && path.endsWith("/response")) {
      answer(exchange, idIn(path, "/response"));
    } else if (call.startsWith("POST " + INVOCATION) && path.endsWith("/error")) {
      error(exchange, idIn(path, "/error"));
    } else {
      refuse(exchange, 404, "NotFound", "the Runtime API has no " + call);
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    ready.complete(null);
    Invocation invocation;
    try {
      invocation = events.take();
    } catch (InterruptedException e) {
      // The server is closing; so is the connection.
      Thread.currentThread().interrupt();
      return;
    }
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", invocation.id());
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(invocation.deadline().toEpochMilli()));
    headers.set("Lambda-Runtime-Invoked-Function-Arn", functionArn);
    headers.set("Lambda-Runtime-Trace-Id", traceId(invocation));
    // Before the event is out: the answer may come at once.
    invocation.delivered().complete(null);
    Exchanges.send(exchange, 200, invocation.event());
  }

  private void answer(HttpExchange exchange, String id) throws IOException {
    Optional<byte[]> body = Exchanges.body(exchange, MAX_ANSWER);
    Invocation invocation = takeCurrent(id);
    if (invocation == null) {
      refuseUnknown(exchange, id);
    } else if (body.isEmpty()) {
      String message = "the answer has more than the " + MAX_ANSWER + " bytes that Lambda allows";
      invocation.outcome().complete(new Outcome.Failed("Function.ResponseSizeTooLarge", message));
      refuse(exchange, 413, "RequestEntityTooLarge", message);
    } else {
      invocation.outcome().complete(new Outcome.Answered(body.get()));
      accepted(exchange);
    }
  }

  private void error(HttpExchange exchange, String id) throws IOException {
    Outcome.Failed failure = ErrorReport.read(exchange.getRequestBody().readAllBytes());
    Invocation invocation = takeCurrent(id);
    if (invocation == null) {
      refuseUnknown(exchange, id);
    } else {
      invocation.outcome().complete(failure);
      accepted(exchange);
    }
  }

  /** The event that is being handled, if it has this id; it can be answered once only. */
  private @Nullable Invocation takeCurrent(String id) {
    Invocation invocation = current.get();
    boolean taken =
        invocation != null && invocation.id().equals(id) && current.compareAndSet(invocation, null);
    return taken ? invocation : null;
  }

  private static String idIn(String path, String suffix) {
    int end = path.length() - suffix.length();
    return end <= INVOCATION.length() ? "" : path.substring(INVOCATION.length(), end);
  }

  private static String traceId(Invocation invocation) {
    String random = UUID.randomUUID().toString().replace("-", "");
    return String.format(
        Locale.ROOT,
        "Root=1-%08x-%s;Parent=%s;Sampled=0",
        invocation.deadline().getEpochSecond(),
        random.substring(0, 24),
        random.substring(16));
  }

  private static void accepted(HttpExchange exchange) throws IOException {
    Exchanges.json(exchange, 202, Json.object("status", "OK"));
  }

  private static void refuseUnknown(HttpExchange exchange, String id) throws IOException {
    refuse(exchange, 400, "InvalidRequestID", "no event with the id '" + id + "' is being handled");
  }

  private static void refuse(HttpExchange exchange, int status, String type, String message)
      throws IOException {
    byte[] body =
        Json.object(
            json -> {
              json.writeStringField("errorType", type);
              json.writeStringField("errorMessage", message);
            });
    Exchanges.json(exchange, status, body);
  }
}
