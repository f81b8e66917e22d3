package dev.lading.local.function;

import dev.lading.local.json.Json;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
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
  private final RuntimeServer server;
  private final BlockingQueue<Invocation> events = new LinkedBlockingQueue<>();
  private final AtomicReference<@Nullable Invocation> current = new AtomicReference<>();
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final CompletableFuture<Outcome.Failed> initError = new CompletableFuture<>();

  RuntimeApi(String functionName, String functionArn) throws IOException {
    this.functionArn = functionArn;
    this.server = new RuntimeServer("runtime-api-" + functionName);
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

  private void handle(RuntimeExchange exchange) throws IOException, InterruptedException {
    String path = exchange.path();
    String call = exchange.call();
    if (call.equals("GET " + INVOCATION + "next")) {
      next(exchange);
    } else if (call.equals("POST " + ROOT + "init/error")) {
      initError.complete(ErrorReport.read(exchange.bodyUpTo(MAX_ANSWER)));
      accepted(exchange);
    } else if (call.startsWith("POST " + INVOCATION) && path.endsWith("/response")) {
      answer(exchange, idIn(path, "/response"));
    } else if (call.startsWith("POST " + INVOCATION) && path.endsWith("/error")) {
      error(exchange, idIn(path, "/error"));
    } else {
      refuse(exchange, 404, "NotFound", "the Runtime API has no " + call);
    }
  }

  private void next(RuntimeExchange exchange) throws IOException, InterruptedException {
    ready.complete(null);
    Invocation invocation = events.take();
    exchange.set("Lambda-Runtime-Aws-Request-Id", invocation.id());
    exchange.set("Lambda-Runtime-Deadline-Ms", Long.toString(invocation.deadline().toEpochMilli()));
    exchange.set("Lambda-Runtime-Invoked-Function-Arn", functionArn);
    exchange.set("Lambda-Runtime-Trace-Id", traceId(invocation));
    // Before the event is out: the answer may come at once.
    invocation.delivered().complete(null);
    exchange.reply(200, invocation.event());
  }

  private void answer(RuntimeExchange exchange, String id) throws IOException {
    if (exchange.header("Lambda-Runtime-Function-Response-Mode").equals("streaming")) {
      stream(exchange, id);
      return;
    }
    byte[] body = exchange.bodyUpTo(MAX_ANSWER + 1);
    Invocation invocation = takeCurrent(id);
    if (invocation == null) {
      refuseUnknown(exchange, id);
    } else if (body.length > MAX_ANSWER) {
      String message = "the answer has more than the " + MAX_ANSWER + " bytes that Lambda allows";
      invocation.outcome().complete(new Outcome.Failed("Function.ResponseSizeTooLarge", message));
      refuse(exchange, 413, "RequestEntityTooLarge", message);
    } else {
      invocation.outcome().complete(new Outcome.Answered(body));
      accepted(exchange);
    }
  }

  private void stream(RuntimeExchange exchange, String id) throws IOException {
    Invocation invocation = takeCurrent(id);
    if (invocation == null) {
      refuseUnknown(exchange, id);
      return;
    }
    RequestBody body = exchange.body();
    Outcome.Failed failure = null;
    try {
      boolean wanted = true;
      for (byte[] chunk = body.next(); chunk.length > 0; chunk = body.next()) {
        wanted = wanted && pass(chunk, invocation.sink());
      }
      failure = streamError(body.trailers());
      accepted(exchange);
    } catch (IOException e) {
      String message = "the connection was lost within the answer: " + e.getMessage();
      failure = new Outcome.Failed("Runtime.TruncatedResponse", message);
      throw e;
    } finally {
      invocation.outcome().complete(new Outcome.Streamed(failure));
    }
  }

  /** Passes a chunk on; false where nobody wants the rest. */
  private static boolean pass(byte[] chunk, StreamSink sink) {
    try {
      sink.write(chunk);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Outcome.@Nullable Failed streamError(Map<String, String> trailers) {
    String type = trailers.get("Lambda-Runtime-Function-Error-Type");
    String body = trailers.get("Lambda-Runtime-Function-Error-Body");
    if (body != null) {
      return ErrorReport.read(Base64.getDecoder().decode(body));
    }
    return type == null ? null : new Outcome.Failed(type, "no message");
  }

  private void error(RuntimeExchange exchange, String id) throws IOException {
    Outcome.Failed failure = ErrorReport.read(exchange.bodyUpTo(MAX_ANSWER));
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

  private static void accepted(RuntimeExchange exchange) throws IOException {
    exchange.reply(202, Json.object("status", "OK"));
  }

  private static void refuseUnknown(RuntimeExchange exchange, String id) throws IOException {
    refuse(exchange, 400, "InvalidRequestID", "no event with the id '" + id + "' is being handled");
  }

  private static void refuse(RuntimeExchange exchange, int status, String type, String message)
      throws IOException {
    byte[] body =
        Json.object(
            json -> {
              json.writeStringField("errorType", type);
              json.writeStringField("errorMessage", message);
            });
    exchange.reply(status, body);
  }
}
