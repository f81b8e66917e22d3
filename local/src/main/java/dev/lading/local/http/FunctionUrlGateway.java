package dev.lading.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.lading.local.function.LocalFunction;
import dev.lading.local.function.LocalNames;
import dev.lading.local.journal.Cause;
import dev.lading.local.log.RunLog;
import dev.lading.local.server.Exchanges;
import dev.lading.model.FunctionUrl;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Stands in for the functions' own URLs, each of which is a folder here: {@code
 * /_lading/urls/<function>/} is its root. Who may call is not checked.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html">Invoking Lambda
 *     function URLs</a>
 */
public final class FunctionUrlGateway implements HttpHandler {

  /** Where the URLs' paths start. */
  public static final String ROOT = "/_lading/urls/";

  /** Lambda's limit on an event. */
  private static final int MAX_EVENT = 6 * 1024 * 1024;

  private final Map<String, LocalFunction> functions;
  private final RunLog log;

  /**
   * Creates the gateway.
   *
   * @param functions those with a URL, by name
   */
  public FunctionUrlGateway(Map<String, LocalFunction> functions, RunLog log) {
    this.functions = Map.copyOf(functions);
    this.log = log;
  }

  /** The path of a function's URL, without a slash at its end. */
  public static String path(String function) {
    return ROOT + function;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String rest = exchange.getRequestURI().getRawPath().substring(ROOT.length());
    int slash = rest.indexOf('/');
    String name = slash < 0 ? rest : rest.substring(0, slash);
    LocalFunction function = functions.get(name);
    if (function == null) {
      Answers.refuse(exchange, 404, "Not Found", "no function with a URL has the name " + name);
      return;
    }
    CrossOriginHeaders crossOrigin =
        new CrossOriginHeaders(function.declaration().url().flatMap(FunctionUrl::cors));
    crossOrigin.set(exchange);
    if (crossOrigin.answers(exchange) && CrossOriginHeaders.isPreflight(exchange)) {
      Exchanges.send(exchange, 200, new byte[0]);
      return;
    }
    Optional<byte[]> body = Exchanges.body(exchange, MAX_EVENT);
    String path = slash < 0 ? "/" : rest.substring(slash);
    ApiRequest request = ApiRequest.of(exchange, path, body.orElseGet(() -> new byte[0]));
    byte[] event =
        new HttpApiEvent(request, "$default", Map.of())
            .withDomain(LocalNames.urlDomain(function.declaration()))
            .write();
    if (body.isEmpty() || event.length > MAX_EVENT) {
      Answers.refuse(
          exchange, 413, "Request Entity Too Large", "the event has more than Lambda's 6 MB");
      return;
    }
    Instant start = Instant.now();
    int status =
        Answers.answer(
            exchange,
            function,
            new Answers.Event(new Cause("url", name, HttpGateway.label(request)), event),
            new Answers.Form(502, "Internal Server Error", crossOrigin));
    long millis = Duration.between(start, Instant.now()).toMillis();
    log.event(name, "%s %s: %d, %d ms".formatted(request.method(), path, status, millis));
  }
}
