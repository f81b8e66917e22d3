package dev.lading.processor.validation;

import dev.lading.model.HttpMethod;
import dev.lading.model.Parameter.Source;
import dev.lading.processor.declaration.AnnotationSite;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.HandlerMethodDeclaration;
import dev.lading.processor.declaration.ParameterDeclaration;
import dev.lading.processor.declaration.SourceDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;
import java.util.List;
import java.util.Set;

/** Rejects a second body, and a body where a request has none. */
final class BodyRule implements Rule {

  private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    application.methods().forEach(method -> check(method, problems));
  }

  private static void check(HandlerMethodDeclaration method, Problems problems) {
    List<ParameterDeclaration> bodies = method.parametersFrom(Source.BODY).toList();
    bodies.stream()
        .skip(1)
        .forEach(
            second ->
                problems.report(
                    Message.SEVERAL_BODIES, site(second), second.name(), bodies.get(0).name()));
    method
        .triggers(TriggerDeclaration.Route.class)
        .map(TriggerDeclaration.Route::method)
        .filter(WITHOUT_BODY::contains)
        .forEach(
            httpMethod ->
                bodies.stream()
                    .limit(1)
                    .forEach(
                        body ->
                            problems.report(
                                Message.BODY_NOT_POSSIBLE, site(body), body.name(), httpMethod)));
  }

  private static AnnotationSite site(ParameterDeclaration body) {
    return body.annotatedSource().map(SourceDeclaration::site).orElseGet(body::site);
  }
}
