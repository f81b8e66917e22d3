package dev.lading.local.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.lading.model.Cors;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an HTTP API, or a function's URL, lets browsers know of pages of other origins. It answers
 * their preflight requests itself, and what handlers say of the matter is left out.
 *
 * <p>A refusal has the headers too, so that a page can read it.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html">
 *     Configure CORS for HTTP APIs</a>
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">The CORS protocol</a>
 */
final class CrossOriginHeaders {

  private static final String PREFIX = "access-control-";
  private static final String ANY = "*";

  private final Optional<Cors> cors;

  CrossOriginHeaders(Optional<Cors> cors) {
    this.cors = cors;
  }

  /** Whether a request that no route takes is answered all the same. */
  boolean answers(HttpExchange exchange) {
    return cors.isPresent() && isOptions(exchange);
  }

  private static boolean isOptions(HttpExchange exchange) {
    return exchange.getRequestMethod().toUpperCase(Locale.ROOT).equals("OPTIONS");
  }

  /** Whether a browser asks what it may do. */
  static boolean isPreflight(HttpExchange exchange) {
    return isOptions(exchange)
        && exchange.getRequestHeaders().getFirst("Access-Control-Request-Method") != null
        && exchange.getRequestHeaders().getFirst("Origin") != null;
  }

  /** Whether a header of a handler's answer is left out. */
  boolean replaces(String header) {
    return cors.isPresent() && header.toLowerCase(Locale.ROOT).startsWith(PREFIX);
  }

  /** Sets the headers of the answer to a request; none where the origin is not allowed. */
  void set(HttpExchange exchange) {
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
    if (isPreflight(exchange)) {
      list(headers, "Access-Control-Allow-Methods", allowed.methods());
      list(headers, "Access-Control-Allow-Headers", allowed.headers());
      if (allowed.maxAge() > 0) {
        headers.set("Access-Control-Max-Age", Integer.toString(allowed.maxAge()));
      }
    } else {
      list(headers, "Access-Control-Expose-Headers", allowed.exposedHeaders());
    }
  }

  private static void list(Headers headers, String name, List<String> values) {
    if (!values.isEmpty()) {
      headers.set(name, String.join(",", values));
    }
  }
}
