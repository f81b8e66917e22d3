package dev.lading.runtime.dispatch;

import java.util.List;
import java.util.Map;

/** What a function's routes say about a request. */
public sealed interface RouteMatch {

  /**
   * A route takes the request.
   *
   * @param route its number, that is its place in {@link DispatchTable#routes}
   * @param pathParameters what the route's parameters take from the path
   */
  record Found(int route, Map<String, String> pathParameters) implements RouteMatch {}

  /**
   * There are routes of this path, but none of this method.
   *
   * @param allowed the methods that there are, sorted
   */
  record WrongMethod(List<String> allowed) implements RouteMatch {}

  /** There is no route of this path. */
  record NoPath() implements RouteMatch {}
}
