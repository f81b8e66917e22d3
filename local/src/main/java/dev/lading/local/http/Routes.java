package dev.lading.local.http;

import dev.lading.local.function.LocalFunction;
import dev.lading.model.Authorization;
import dev.lading.runtime.dispatch.RouteMatch;
import dev.lading.runtime.dispatch.RouteTable;
import java.util.List;

/** The routes of all functions, as the application's one API has them. */
public final class Routes {

  /**
   * A route and the function that handles it.
   *
   * @param key such as {@code GET /users/{id}}
   * @param function the function
   * @param authorization who may call it
   */
  public record Route(String key, LocalFunction function, Authorization authorization) {

    String method() {
      return key.substring(0, key.indexOf(' '));
    }

    String path() {
      return key.substring(key.indexOf(' ') + 1);
    }
  }

  /** Finds the place of a request's route. */
  private interface Table {
    RouteMatch match(ApiRequest request);
  }

  private final List<Route> routes;
  private final Table table;

  private Routes(List<Route> routes, Table table) {
    this.routes = List.copyOf(routes);
    this.table = table;
  }

  /**
   * The routes of an HTTP API.
   *
   * @throws IllegalArgumentException when two routes take the same requests
   */
  public static Routes ofHttpApi(List<Route> routes) {
    RouteTable table = new RouteTable(keys(routes).toArray(String[]::new));
    return new Routes(routes, request -> table.match(request.method(), request.path()));
  }

  /**
   * The methods of a REST API, whose paths are as the client sent them.
   *
   * @throws IllegalArgumentException when two routes take the same requests
   */
  public static Routes ofRestApi(List<Route> routes) {
    ResourceTree tree = new ResourceTree(keys(routes));
    return new Routes(
        routes, request -> tree.match(request.method(), ResourceTree.segments(request.path())));
  }

  private static List<String> keys(List<Route> routes) {
    return routes.stream().map(Route::key).toList();
  }

  /**
   * What the routes say about a request; a {@linkplain RouteMatch#isFound found} one has a place.
   */
  RouteMatch match(ApiRequest request) {
    return table.match(request);
  }

  /** The route at a place. */
  Route at(int place) {
    return routes.get(place);
  }

  /** Why no route takes a request, for a developer's eyes. */
  static String refusal(RouteMatch match, ApiRequest request, Refusal refusal) {
    List<String> methods = match.allowed();
    if (!methods.isEmpty()) {
      return "no route of this path takes %s, only %s; API Gateway says %d to that too"
          .formatted(request.method(), String.join(", ", methods), refusal.status());
    }
    return "no route has the path %s; /_lading/ lists all".formatted(request.path());
  }
}
