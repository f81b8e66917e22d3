package dev.lading.processor.quota;

import dev.lading.model.Application;
import dev.lading.model.Function;
import dev.lading.processor.validation.Message;
import java.util.Comparator;

/**
 * Warns of an API with more routes than an account has by default; AWS gives more on request.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html">Quotas
 *     of HTTP APIs</a>
 */
final class RouteQuota implements Quota {

  private static final int MAX_ROUTES = 300;

  @Override
  public void check(Application application, FunctionReport report) {
    int routes = application.functions().stream().mapToInt(each -> each.apiRoutes().size()).sum();
    if (routes > MAX_ROUTES) {
      application.functions().stream()
          .max(Comparator.comparingInt(each -> each.apiRoutes().size()))
          .ifPresent(most -> report(routes, most, report));
    }
  }

  private static void report(int routes, Function most, FunctionReport report) {
    report.report(
        Message.ROUTES_OVER_QUOTA, most, routes, MAX_ROUTES, most.name(), most.apiRoutes().size());
  }
}
