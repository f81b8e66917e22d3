package dev.lading.processor.validation;

import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.FunctionDeclaration;
import dev.lading.processor.declaration.FunctionUrlDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;
import java.util.List;

/**
 * Demands that a function has one URL at most, with routes to serve there, and settings of
 * cross-origin requests that have an effect.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html">Creating and
 *     managing Lambda function URLs</a>
 */
final class FunctionUrlRule implements Rule {

  private static final Range MAX_AGE = new Range("maxAge", "Lambda", 0, 86_400, "seconds");

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    for (FunctionDeclaration function : application.functions()) {
      List<FunctionUrlDeclaration> urls = function.urls().toList();
      several(application, function, urls, problems);
      for (FunctionUrlDeclaration url : urls) {
        if (function.triggers(TriggerDeclaration.Route.class).findAny().isEmpty()) {
          problems.report(Message.FUNCTION_URL_WITHOUT_ROUTE, url.site(), function.name());
        }
        crossOrigin(url, problems);
      }
    }
  }

  private static void several(
      ApplicationDeclaration application,
      FunctionDeclaration function,
      List<FunctionUrlDeclaration> urls,
      Problems problems) {
    Rivals.sameKey(
        application,
        urls,
        url -> function.name(),
        FunctionUrlDeclaration::site,
        (url, rivals) ->
            problems.report(Message.SEVERAL_FUNCTION_URLS, url.site(), function.name(), rivals));
  }

  private static void crossOrigin(FunctionUrlDeclaration url, Problems problems) {
    MAX_AGE.checkSet(url.maxAge(), problems);
    if (!url.allowOrigins().isEmpty()) {
      return;
    }
    firstOf("allowMethods", url.allowMethods(), problems);
    firstOf("allowHeaders", url.allowHeaders(), problems);
    firstOf("exposeHeaders", url.exposeHeaders(), problems);
    if (url.allowCredentials().isWritten()) {
      withoutOrigin("allowCredentials", url.allowCredentials(), problems);
    }
    if (url.maxAge().isWritten()) {
      withoutOrigin("maxAge", url.maxAge(), problems);
    }
  }

  private static void firstOf(String member, List<Attribute<String>> values, Problems problems) {
    values.stream().limit(1).forEach(value -> withoutOrigin(member, value, problems));
  }

  private static void withoutOrigin(String member, Attribute<?> value, Problems problems) {
    problems.report(Message.CORS_WITHOUT_ORIGIN, value.site(), member, value.value());
  }
}
