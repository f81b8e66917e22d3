package dev.lading.local.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.lading.model.Cors;
import dev.lading.runtime.dispatch.RouteMatch;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an HTTP API, or a function's URL, says of other origins. It answers preflight requests
 * itself, and what handlers say of the matter is left out.
 *
 * <p>A refusal has the headers too, so that a page can read it.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html">
 *     Configure CORS for HTTP APIs</a>
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">The CORS protocol</a>
 */
final class CrossOriginHeaders implements CrossOrigin {

  private static final String PREFIX = "access-control-";
  private static final String ANY = "*";

  private final Optional<Cors> cors;

  CrossOriginHeaders(Optional<Cors> cors) {
    this.cors = cors;
  }

  /** A route for {@code OPTIONS}, or for any method, gets even what a browser asks. */
  @Override
  public boolean answers(HttpExchange exchange, RouteMatch match, String method) {
    return cors.isPresent() && !match.isFound() && CrossOrigin.isOptions(exchange);
  }

  @Override
  public void preflight(HttpExchange exchange) {
    set(exchange);
  }

  @Override
  public void answered(HttpExchange exchange) {
    set(exchange);
  }

  @Override
  public void refused(HttpExchange exchange) {
    set(exchange);
  }

  @Override
  public boolean replaces(String header) {
    return cors.isPresent() && header.toLowerCase(Locale.ROOT).startsWith(PREFIX);
  }

  /** None where the origin is not allowed. */
  private void set(HttpExchange exchange) {
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    if (cors.isEmpty() || origin == null) {
      return;
    }
    Cors allowed = cors.get();
    boolean any = allowed.origins().contains(ANY);
    if (!any && !allowed.origins().contains(origin)) {
      return;
    }
    Headers headers = exchange.getResponseHeaders();
    headers.set("Access-Control-Allow-Origin", any ? ANY : origin);
    if (allowed.credentials()) {
      headers.set("Access-Control-Allow-Credentials", "true");
    }
    if (CrossOrigin.isPreflight(exchange)) {
      list(headers, "Access-Control-Allow-Methods", allowed.methods());
      list(headers, "Access-Control-Allow-Headers", allowed.headers());
      if (allowed.maxAge() > 0) {
        headers.set("Access-Control-Max-Age", Integer.toString(allowed.maxAge()));
      }
    } else {
      list(headers, "Access-Control-Expose-Headers", allowed.exposedHeaders());
    }
  }

  static void list(Headers headers, String name, List<String> values) {
    if (!values.isEmpty()) {
      headers.set(name, String.join(",", values));
    }
  }
}
