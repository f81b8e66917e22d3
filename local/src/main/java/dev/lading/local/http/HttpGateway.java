package dev.lading.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.lading.local.journal.Cause;
import dev.lading.local.json.Json;
import dev.lading.local.log.RunLog;
import dev.lading.local.server.Exchanges;
import dev.lading.model.HttpApi;
import dev.lading.runtime.dispatch.RouteMatch;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Stands in for the application's HTTP API: finds the route of a request, hands the event to the
 * function and sends its answer.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html">Quotas
 *     of HTTP APIs</a>
 */
public final class HttpGateway implements HttpHandler {

  /** API Gateway's limit on a request. */
  private static final int MAX_BODY = 10 * 1024 * 1024;

  /** Lambda's limit on an event. */
  private static final int MAX_EVENT = 6 * 1024 * 1024;

  /** API Gateway's limit on the time for an answer. */
  private static final Duration MAX_DURATION = Duration.ofSeconds(30);

  private final Routes routes;
  private final CrossOriginHeaders crossOrigin;
  private final RunLog log;

  /** Creates the gateway of all the application's routes. */
  public HttpGateway(Routes routes, HttpApi api, RunLog log) {
    this.routes = routes;
    this.crossOrigin = new CrossOriginHeaders(api.cors());
    this.log = log;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    crossOrigin.set(exchange);
    Optional<byte[]> body = Exchanges.body(exchange, MAX_BODY);
    if (body.isEmpty()) {
      Answers.refuse(exchange, 413, "Request Entity Too Large", "the body has more than 10 MB");
      return;
    }
    ApiRequest request = ApiRequest.of(exchange, ApiRequest.decodedPath(exchange), body.get());
    RouteMatch match = routes.match(request);
    if (!match.isFound() && crossOrigin.answers(exchange)) {
      Exchanges.send(exchange, 204, new byte[0]);
      return;
    }
    if (!match.isFound()) {
      Answers.refuse(exchange, 404, "Not Found", Routes.refusal(match, request));
      return;
    }
    Routes.Route route = routes.at(match.route());
    if (isRefused(exchange, request, route)) {
      return;
    }
    byte[] event = new HttpApiEvent(request, route.key(), match.pathParameters()).write();
    if (event.length > MAX_EVENT) {
      Answers.refuse(
          exchange, 413, "Request Entity Too Large", "the event has more than Lambda's 6 MB");
      return;
    }
    Instant start = Instant.now();
    int status =
        Answers.answer(
            exchange,
            route.function(),
            new Answers.Event(new Cause("route", route.key(), label(request)), event),
            new Answers.Form(500, "Internal Server Error", crossOrigin));
    Duration duration = Duration.between(start, Instant.now());
    log.event(
        route.function().name(),
        "%s %s: %d, %d ms"
            .formatted(request.method(), request.path(), status, duration.toMillis()));
    if (duration.compareTo(MAX_DURATION) > 0) {
      log.event(
          route.function().name(),
          "API Gateway waits 30 s for an answer, then it sends 503 Service Unavailable");
    }
  }

  static String label(ApiRequest request) {
    String query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
    return request.method() + " " + request.path() + query;
  }

  /**
   * No authorizer runs here. So a route that has one demands that the caller says, in a header that
   * API Gateway does not know, what the authorizer would.
   */
  private static boolean isRefused(HttpExchange exchange, ApiRequest request, Routes.Route route)
      throws IOException {
    String said = request.header(ApiRequest.AUTHORIZER_HEADER);
    if (said.isEmpty() && !route.authorization().isOpen()) {
      Answers.refuse(
          exchange,
          401,
          "Unauthorized",
          "the route has the authorizer '%s', which does not run here; say what it would with the"
                  .formatted(route.authorization().authorizer())
              + " header %s, such as {\"jwt\": {\"claims\": {\"sub\": \"me\"}}}"
                  .formatted(ApiRequest.AUTHORIZER_HEADER));
      return true;
    }
    if (!said.isEmpty() && !Json.isObject(said)) {
      Answers.refuse(
          exchange, 400, "Bad Request", ApiRequest.AUTHORIZER_HEADER + " is not a JSON object");
      return true;
    }
    return false;
  }
}
