package dev.lading.local.http;

import com.sun.net.httpserver.HttpExchange;
import dev.lading.runtime.dispatch.RouteMatch;
import java.util.Locale;

/** What an API says to browsers of pages of other origins. */
interface CrossOrigin {

  /**
   * Whether the API answers a preflight request itself.
   *
   * @param match what the routes say of it
   * @param method of the route that would take it; empty where none would
   */
  boolean answers(HttpExchange exchange, RouteMatch match, String method);

  /** Sets the headers of the API's answer to a preflight request. */
  void preflight(HttpExchange exchange);

  /** Sets the headers that the API adds to a function's answer. */
  void answered(HttpExchange exchange);

  /** Sets the headers of what the API refuses. */
  void refused(HttpExchange exchange);

  /** Whether the header of a function's answer is left out. */
  boolean replaces(String header);

  /** Whether the method is {@code OPTIONS}. */
  static boolean isOptions(HttpExchange exchange) {
    return exchange.getRequestMethod().toUpperCase(Locale.ROOT).equals("OPTIONS");
  }

  /** Whether a browser asks what it may do. */
  static boolean isPreflight(HttpExchange exchange) {
    return isOptions(exchange)
        && exchange.getRequestHeaders().getFirst("Access-Control-Request-Method") != null
        && exchange.getRequestHeaders().getFirst("Origin") != null;
  }
}
