package dev.lading.local.http;

import dev.lading.local.function.LocalFunction;
import dev.lading.model.Authorization;
import dev.lading.runtime.dispatch.RouteMatch;
import dev.lading.runtime.dispatch.RouteTable;
import java.util.List;

/** The routes of all functions, as the application's one HTTP API has them. */
public final class Routes {

  /**
   * A route and the function that handles it.
   *
   * @param key such as {@code GET /users/{id}}
   * @param function the function
   * @param authorization who may call it
   */
  public record Route(String key, LocalFunction function, Authorization authorization) {}

  private final List<Route> routes;
  private final RouteTable table;

  /**
   * Creates the table of routes.
   *
   * @throws IllegalArgumentException when two routes take the same requests
   */
  public Routes(List<Route> routes) {
    this.routes = List.copyOf(routes);
    this.table = new RouteTable(routes.stream().map(Route::key).toArray(String[]::new));
  }

  /**
   * What the routes say about a request; a {@linkplain RouteMatch#isFound found} one has a place.
   */
  RouteMatch match(ApiRequest request) {
    return table.match(request.method(), request.path());
  }

  /** The route at a place. */
  Route at(int place) {
    return routes.get(place);
  }

  /** Why no route takes a request, for a developer's eyes. */
  static String refusal(RouteMatch match, ApiRequest request) {
    List<String> methods = match.allowed();
    if (!methods.isEmpty()) {
      return "no route of this path takes %s, only %s; API Gateway says 404 to that too"
          .formatted(request.method(), String.join(", ", methods));
    }
    return "no route has the path %s; /_lading/ lists all".formatted(request.path());
  }
}
