package dev.lading.processor.validation;

import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.FunctionDeclaration;
import dev.lading.processor.declaration.SettingsDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;

/**
 * Warns where a function with routes may run longer than its API waits: the client then gets a 503
 * or 504, and the function goes on for nobody. A function's own URL waits as long as the function
 * may run.
 *
 * <p>It is no error, because the other handlers of the function may need the time, and routes that
 * hand their work on do not.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html">Quotas
 *     of HTTP APIs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html">Quotas
 *     of REST APIs</a>
 */
final class RouteTimeoutRule implements Rule {

  private static final Limit HTTP_API = new Limit(30, 503);
  private static final Limit REST_API = new Limit(29, 504);

  /** How long an API waits for an answer, and what it answers itself then. */
  private record Limit(int seconds, int status) {}

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    boolean rest = application.isRest();
    for (FunctionDeclaration function : application.functions()) {
      boolean waitedFor =
          function.urls().findAny().isEmpty()
              && function.triggers(TriggerDeclaration.Route.class).findAny().isPresent();
      // A REST API waits for a stream as long as a function may run.
      if (waitedFor && !(rest && function.streamingTriggers().findAny().isPresent())) {
        check(function, rest ? REST_API : HTTP_API, problems);
      }
    }
  }

  private static void check(FunctionDeclaration function, Limit limit, Problems problems) {
    function.settings().stream()
        .map(SettingsDeclaration::timeout)
        .filter(timeout -> timeout.value() > limit.seconds())
        .forEach(
            timeout ->
                problems.report(
                    Message.ROUTE_TIMEOUT,
                    timeout.site(),
                    timeout.value(),
                    function.name(),
                    limit.status(),
                    limit.seconds()));
  }
}
