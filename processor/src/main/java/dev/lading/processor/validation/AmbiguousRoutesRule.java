package dev.lading.processor.validation;

import dev.lading.model.HttpMethod;
import dev.lading.model.Trigger.HttpRoute;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rejects two routes that take the same request, where neither is the more specific one: {@code
 * /{tenant}/new} and {@code /users/{id}}, or {@code ANY /users/me} and {@code GET /users/{id}}. API
 * Gateway chooses one of them by rules that it does not document, and with it the function.
 *
 * <p>A third route of exactly what both would take goes before either and settles it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html#http-api-develop-routes.evaluation">Routing
 *     API requests</a>
 */
final class AmbiguousRoutesRule implements Rule {

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    application.routesByAddress().forEach(routes -> ofOneAddress(routes, problems));
  }

  private static void ofOneAddress(
      List<TriggerDeclaration.Route> declaredRoutes, Problems problems) {
    RouteTree<Routed> tree = new RouteTree<>();
    Set<String> keys = new HashSet<>();
    List<Routed> routes =
        declaredRoutes.stream()
            .flatMap(
                declared -> declared.trigger().map(route -> new Routed(declared, route)).stream())
            .toList();
    for (Routed routed : routes) {
      tree.add(routed.route().path(), routed);
      keys.add(key(routed.route()));
    }
    for (Routed routed : routes) {
      // Of two routes of different shapes that overlap at least one has a parameter.
      if (!routed.route().path().parameterNames().isEmpty()) {
        for (Routed rival : tree.overlapping(routed.route().path())) {
          check(routed, rival, keys, problems);
        }
      }
    }
  }

  private static void check(Routed one, Routed other, Set<String> keys, Problems problems) {
    if (one.route().path().shape().equals(other.route().path().shape())
        || RouteOverlap.goesBefore(one.route(), other.route())
        || RouteOverlap.goesBefore(other.route(), one.route())) {
      return;
    }
    RouteOverlap.common(one.route(), other.route())
        .filter(common -> !keys.contains(key(common)))
        .ifPresent(
            common -> {
              report(one, other, common, problems);
              report(other, one, common, problems);
            });
  }

  private static void report(Routed here, Routed rival, HttpRoute common, Problems problems) {
    problems.report(
        Message.AMBIGUOUS_ROUTES,
        here.declared().path().site(),
        here.route(),
        rival.route(),
        rival.declared().path().site().placeSeenFrom(here.declared().path().site()),
        common.method() == HttpMethod.ANY ? "requests to " + common.path() : common,
        common.method(),
        common.path());
  }

  private static String key(HttpRoute route) {
    return route.method() + " " + route.path().shape();
  }

  private record Routed(TriggerDeclaration.Route declared, HttpRoute route) {}
}
