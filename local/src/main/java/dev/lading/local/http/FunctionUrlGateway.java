package dev.lading.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.lading.local.function.LocalFunction;
import dev.lading.local.function.LocalNames;
import dev.lading.local.journal.Cause;
import dev.lading.local.log.RunLog;
import dev.lading.local.server.Exchanges;
import dev.lading.model.Cors;
import dev.lading.model.FunctionUrl;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Stands in for the functions' own URLs, each of which is a folder here: {@code
 * /_lading/urls/<function>/} is its root.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html">Invoking Lambda
 *     function URLs</a>
 */
public final class FunctionUrlGateway implements HttpHandler {

  /** Where the URLs' paths start. */
  public static final String ROOT = "/_lading/urls/";

  /** Lambda's limit on an event. */
  private static final int MAX_EVENT = 6 * 1024 * 1024;

  /** Lambda's longest timeout. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final Map<String, LocalFunction> functions;
  private final boolean unverifiedTokens;
  private final RunLog log;

  /**
   * Creates the gateway.
   *
   * @param functions those with a URL, by name
   * @param unverifiedTokens whether signatures that nobody can verify here are believed
   */
  public FunctionUrlGateway(
      Map<String, LocalFunction> functions, boolean unverifiedTokens, RunLog log) {
    this.functions = Map.copyOf(functions);
    this.unverifiedTokens = unverifiedTokens;
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
      Answers.refuse(
          exchange,
          new CrossOriginHeaders(Optional.empty()),
          Refusals.URL.noRoute().because("no function with a URL has the name " + name));
      return;
    }
    Optional<Cors> cors = function.declaration().url().flatMap(FunctionUrl::cors);
    CrossOrigin crossOrigin = new CrossOriginHeaders(cors);
    if (cors.isPresent() && CrossOrigin.isPreflight(exchange)) {
      crossOrigin.preflight(exchange);
      Exchanges.send(exchange, 200, new byte[0]);
    } else {
      call(exchange, function, slash < 0 ? "/" : rest.substring(slash), crossOrigin);
    }
  }

  private void call(
      HttpExchange exchange, LocalFunction function, String path, CrossOrigin crossOrigin)
      throws IOException {
    Optional<byte[]> body = Exchanges.body(exchange, MAX_EVENT);
    ApiRequest request = ApiRequest.of(exchange, path, body.orElseGet(() -> new byte[0]));
    Decision decision = decide(function, request);
    if (decision instanceof Decision.Refused refused) {
      Answers.refuse(exchange, crossOrigin, refused.refusal());
      return;
    }
    byte[] event =
        new HttpApiEvent(request, "$default", Map.of())
            .withAuthorizer(((Decision.Allowed) decision).said())
            .withDomain(LocalNames.urlDomain(function.declaration()))
            .write();
    if (body.isEmpty() || event.length > MAX_EVENT) {
      Answers.refuse(
          exchange,
          crossOrigin,
          Refusals.URL.tooLarge().because("the event has more than Lambda's 6 MB"));
      return;
    }
    Instant start = Instant.now();
    int status =
        Answers.answer(
            exchange,
            function,
            new Answers.Event(new Cause("url", function.name(), HttpGateway.label(request)), event),
            new Answers.Form(
                (answer, any) -> HttpApiResponse.read(answer), Refusals.URL, crossOrigin, LONGEST));
    long millis = Duration.between(start, Instant.now()).toMillis();
    log.event(
        function.name(), "%s %s: %d, %d ms".formatted(request.method(), path, status, millis));
  }

  /** Nobody is let in unsigned where AWS would ask for a signature. */
  private Decision decide(LocalFunction function, ApiRequest request) {
    boolean signed =
        function.declaration().url().filter(url -> url.auth() == FunctionUrl.Auth.IAM).isPresent();
    return signed && request.header(ApiRequest.AUTHORIZER_HEADER).isEmpty()
        ? UnverifiedSignature.decide(request, unverifiedTokens, Refusals.URL.unsigned())
        : AuthorizerGate.said(request);
  }
}
