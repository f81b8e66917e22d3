package dev.lading.processor.validation;

import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.FunctionDeclaration;
import dev.lading.processor.declaration.SettingsDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;

/**
 * Warns where a function with routes may run longer than its API waits: the client then gets a 503,
 * and the function goes on for nobody. A function's own URL waits as long as the function may run.
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
    application.functions().forEach(function -> check(function, problems));
  }

  private static void check(FunctionDeclaration function, Problems problems) {
    boolean waitedFor =
        function.urls().findAny().isEmpty()
            && function.triggers(TriggerDeclaration.Route.class).findAny().isPresent();
    if (!waitedFor) {
      return;
    }
    function.settings().stream()
        .map(SettingsDeclaration::timeout)
        .filter(timeout -> timeout.value() > MAX_INTEGRATION_SECONDS)
        .forEach(
            timeout ->
                problems.report(
                    Message.ROUTE_TIMEOUT,
                    timeout.site(),
                    timeout.value(),
                    function.name(),
                    MAX_INTEGRATION_SECONDS));
  }
}
