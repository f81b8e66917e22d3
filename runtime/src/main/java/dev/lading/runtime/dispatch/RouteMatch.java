package dev.lading.runtime.dispatch;

import java.util.List;
import java.util.Map;

/**
 * What a function's routes say about a request.
 *
 * @param route the number of the route that takes it, that is its place in {@link
 *     DispatchTable#routes}; -1 where none does
 * @param pathParameters what the route's parameters take from the path
 * @param allowed where no route takes it, the methods of those of its path, sorted; empty where
 *     there is no route of its path
 */
public record RouteMatch(int route, Map<String, String> pathParameters, List<String> allowed) {

  /** Whether a route takes the request. */
  public boolean isFound() {
    return route >= 0;
  }
}
