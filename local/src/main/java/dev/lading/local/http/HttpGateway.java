package dev.lading.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.lading.local.journal.Cause;
import dev.lading.local.log.RunLog;
import dev.lading.local.server.Exchanges;
import dev.lading.runtime.dispatch.RouteMatch;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the application's API: finds the route of a request, asks its authorizer, hands the
 * event to the function and sends its answer.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html">Quotas
 *     of HTTP APIs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html">Quotas
 *     of REST APIs</a>
 */
public final class HttpGateway implements HttpHandler {

  /** API Gateway's limit on a request. */
  private static final int MAX_BODY = 10 * 1024 * 1024;

  /** Lambda's limit on an event. */
  private static final int MAX_EVENT = 6 * 1024 * 1024;

  private final Routes routes;
  private final ApiFront front;
  private final CrossOrigin crossOrigin;
  private final AuthorizerGate gate;
  private final RunLog log;

  /** Creates the gateway of all the application's routes. */
  public HttpGateway(Routes routes, LocalApi api, RunLog log) {
    this.routes = routes;
    this.front =
        api.settings().isRest()
            ? new RestApiFront(api.settings())
            : new HttpApiFront(api.settings());
    this.crossOrigin = front.form().crossOrigin();
    this.gate = new AuthorizerGate(api, front, InstantSource.system());
    this.log = log;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Optional<byte[]> body = Exchanges.body(exchange, MAX_BODY);
    if (body.isEmpty()) {
      refuse(exchange, front.form().refusals().tooLarge().because("the body has more than 10 MB"));
      return;
    }
    Optional<String> path = front.path(exchange);
    if (path.isEmpty()) {
      refuse(exchange, front.elsewhere());
      return;
    }
    ApiRequest request = ApiRequest.of(exchange, path.get(), body.get());
    RouteMatch match = routes.match(request);
    String method = match.isFound() ? routes.at(match.route()).method() : "";
    if (crossOrigin.answers(exchange, match, method)) {
      crossOrigin.preflight(exchange);
      Exchanges.send(exchange, 204, new byte[0]);
    } else if (match.isFound()) {
      Routes.Route route = routes.at(match.route());
      call(exchange, new ApiFront.Call(request, route, match.pathParameters()));
    } else {
      Refusal noRoute = front.form().refusals().noRoute();
      refuse(exchange, noRoute.because(Routes.refusal(match, request, noRoute)));
    }
  }

  private void call(HttpExchange exchange, ApiFront.Call call) throws IOException {
    Decision decision = gate.decide(call);
    if (decision instanceof Decision.Allowed allowed) {
      answer(exchange, call, allowed.said());
    } else if (decision instanceof Decision.Refused refused) {
      refuse(exchange, refused.refusal());
    }
  }

  private void answer(HttpExchange exchange, ApiFront.Call call, Map<String, @Nullable Object> said)
      throws IOException {
    byte[] event = front.event(call, said);
    if (event.length > MAX_EVENT) {
      refuse(
          exchange,
          front.form().refusals().tooLarge().because("the event has more than Lambda's 6 MB"));
      return;
    }
    ApiRequest request = call.request();
    Routes.Route route = call.route();
    Instant start = Instant.now();
    Cause cause = new Cause("route", route.key(), label(request));
    int status =
        Answers.answer(exchange, route.function(), new Answers.Event(cause, event), front.form());
    log.event(
        route.function().name(),
        "%s %s: %d, %d ms"
            .formatted(
                request.method(),
                request.path(),
                status,
                Duration.between(start, Instant.now()).toMillis()));
  }

  private void refuse(HttpExchange exchange, Refusal refusal) throws IOException {
    Answers.refuse(exchange, crossOrigin, refusal);
  }

  static String label(ApiRequest request) {
    String query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
    return request.method() + " " + request.path() + query;
  }
}
