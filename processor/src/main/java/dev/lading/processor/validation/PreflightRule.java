package dev.lading.processor.validation;

import dev.lading.model.Authorization;
import dev.lading.model.HttpMethod;
import dev.lading.model.Trigger;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.HttpApiDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Warns where browsers' preflight requests end at an authorizer. An HTTP API answers them itself,
 * but not where a route takes the method {@code OPTIONS}, as one for {@code ANY} does: that route's
 * authorizer is asked, and as browsers send no credentials along, no page of another origin can
 * call the path.
 *
 * <p>A REST API's template has a method {@code OPTIONS} for each path.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html#http-api-cors-default-route">Configuring
 *     CORS for an HTTP API with an authorizer</a>
 */
final class PreflightRule implements Rule {

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    for (HttpApiDeclaration api : application.httpApis()) {
      if (!api.isRest() && !api.cors().origins().isEmpty()) {
        List<TriggerDeclaration.Route> routes =
            application.functions().stream()
                .filter(function -> function.urls().findAny().isEmpty())
                .flatMap(function -> function.triggers(TriggerDeclaration.Route.class))
                .toList();
        check(routes, api.authorizer().value(), problems);
      }
    }
  }

  private static void check(
      List<TriggerDeclaration.Route> routes, String byDefault, Problems problems) {
    Map<String, TriggerDeclaration.Route> takers = new HashMap<>();
    for (TriggerDeclaration.Route route : routes) {
      boolean options = route.method() == HttpMethod.OPTIONS;
      if (options || route.method() == HttpMethod.ANY) {
        String shape = route.trigger().map(PreflightRule::shape).orElse("");
        // A route for the method goes before one for any.
        takers.merge(shape, route, (known, other) -> options ? other : known);
      }
    }
    takers.remove("");
    for (TriggerDeclaration.Route route : routes) {
      String written = route.authorizer().value();
      String authorizer = written.isEmpty() ? byDefault : written;
      boolean open = authorizer.isEmpty() || authorizer.equals(Authorization.NONE);
      if (!open && takers.containsValue(route)) {
        problems.report(
            Message.PREFLIGHT_ASKS_AUTHORIZER,
            route.authorizer().site(),
            route.method(),
            route.path().value(),
            authorizer);
      }
    }
  }

  private static String shape(Trigger.HttpRoute route) {
    return route.path().shape();
  }
}
