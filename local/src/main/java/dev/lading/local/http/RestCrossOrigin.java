package dev.lading.local.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.lading.model.Cors;
import dev.lading.runtime.dispatch.RouteMatch;
import java.util.List;
import java.util.Optional;

/**
 * What a REST API says of other origins, as Lading's template sets it up: preflight requests of
 * every path are answered, except where a handler has the method {@code OPTIONS}; refusals can be
 * read by pages. To what handlers answer, the runtime adds the headers.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html">CORS
 *     for REST APIs in API Gateway</a>
 */
final class RestCrossOrigin implements CrossOrigin {

  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
  private static final String ANY = "*";
  private static final String OPTIONS = "OPTIONS";

  private final Optional<Cors> cors;

  RestCrossOrigin(Optional<Cors> cors) {
    this.cors = cors;
  }

  @Override
  public boolean answers(HttpExchange exchange, RouteMatch match, String method) {
    boolean known = match.isFound() || !match.allowed().isEmpty();
    return cors.isPresent() && known && !method.equals(OPTIONS) && CrossOrigin.isOptions(exchange);
  }

  /** Of several origins, the first stands for those that are refused. */
  @Override
  public void preflight(HttpExchange exchange) {
    if (cors.isEmpty()) {
      return;
    }
    Cors allowed = cors.get();
    String origin = origin(exchange);
    Headers headers = exchange.getResponseHeaders();
    List<String> origins = allowed.origins();
    headers.set(
        ALLOW_ORIGIN,
        origins.contains(ANY) ? ANY : origins.contains(origin) ? origin : origins.get(0));
    CrossOriginHeaders.list(headers, "Access-Control-Allow-Methods", allowed.methods());
    CrossOriginHeaders.list(headers, "Access-Control-Allow-Headers", allowed.headers());
    if (allowed.credentials()) {
      headers.set("Access-Control-Allow-Credentials", "true");
    }
    if (allowed.maxAge() > 0) {
      headers.set("Access-Control-Max-Age", Integer.toString(allowed.maxAge()));
    }
    if (!origins.contains(ANY)) {
      headers.set("Vary", "Origin");
    }
  }

  @Override
  public void answered(HttpExchange exchange) {
    // The runtime did.
  }

  /** With several origins, the request's own. */
  @Override
  public void refused(HttpExchange exchange) {
    if (cors.isEmpty()) {
      return;
    }
    List<String> origins = cors.get().origins();
    String origin =
        origins.contains(ANY) ? ANY : origins.size() == 1 ? origins.get(0) : origin(exchange);
    if (!origin.isEmpty()) {
      exchange.getResponseHeaders().set(ALLOW_ORIGIN, origin);
    }
    if (cors.get().credentials()) {
      exchange.getResponseHeaders().set("Access-Control-Allow-Credentials", "true");
    }
  }

  private static String origin(HttpExchange exchange) {
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    return origin == null ? "" : origin;
  }

  @Override
  public boolean replaces(String header) {
    return false;
  }
}
