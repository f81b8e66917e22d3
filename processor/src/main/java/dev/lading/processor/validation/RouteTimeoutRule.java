package dev.lading.processor.validation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.HandlerClassDeclaration;
import dev.lading.processor.declaration.SettingsDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;
import java.util.List;
import java.util.TreeMap;

/**
 * Warns where a function with routes may run longer than its API waits: the client then gets a 503,
 * and the function goes on for nobody.
 *
 * <p>It is no error, because the other handlers of the function may need the time, and routes that
 * hand their work on do not.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html">Quotas
 *     of HTTP APIs</a>
 */
final class RouteTimeoutRule implements Rule {

  private static final int MAX_INTEGRATION_SECONDS = 30;

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    application.classes().stream()
        .filter(type -> type.image().isPresent())
        .collect(
            groupingBy(
                type -> type.functionName().map(Attribute::value).orElseThrow(),
                TreeMap::new,
                toList()))
        .forEach((function, classes) -> check(function, classes, problems));
  }

  private static void check(
      String function, List<HandlerClassDeclaration> classes, Problems problems) {
    boolean routed =
        classes.stream()
            .flatMap(type -> type.methods().stream())
            .anyMatch(method -> method.has(TriggerDeclaration.Route.class));
    if (!routed) {
      return;
    }
    classes.stream()
        .flatMap(type -> type.settings().stream())
        .map(SettingsDeclaration::timeout)
        .filter(timeout -> timeout.value() > MAX_INTEGRATION_SECONDS)
        .forEach(
            timeout ->
                problems.report(
                    Message.ROUTE_TIMEOUT,
                    timeout.site(),
                    timeout.value(),
                    function,
                    MAX_INTEGRATION_SECONDS));
  }
}
