package dev.lading.processor.validation;

import dev.lading.model.Parameter.Source;
import dev.lading.processor.declaration.AnnotationSite;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.HandlerMethodDeclaration;
import dev.lading.processor.declaration.ParameterDeclaration;
import dev.lading.processor.declaration.SourceDeclaration;
import dev.lading.processor.names.JsonBodies;
import java.util.Optional;

/**
 * Rejects {@code @Valid} where it would check nothing, and warns of constraints that nothing
 * checks.
 */
final class BodyValidationRule implements Rule {

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    application
        .methods()
        .filter(method -> !method.triggers().isEmpty())
        .forEach(
            method -> method.parameters().forEach(parameter -> check(method, parameter, problems)));
  }

  private static void check(
      HandlerMethodDeclaration method, ParameterDeclaration parameter, Problems problems) {
    Optional<Source> source = method.sourceOf(parameter);
    boolean body = source.filter(from -> from == Source.BODY || from == Source.BATCH).isPresent();
    boolean batch = source.filter(Source.BATCH::equals).isPresent();
    boolean json =
        body
            && parameter
                .type()
                .type()
                .flatMap(type -> batch ? JsonBodies.ofBatch(type) : Optional.of(type))
                .filter(JsonBodies::isJsonBody)
                .isPresent();
    parameter
        .valid()
        .filter(valid -> !json)
        .ifPresent(
            valid ->
                problems.report(
                    Message.VALID_NOT_POSSIBLE,
                    valid,
                    parameter.name(),
                    body ? "a text" : source.map(Sources::describe).orElse("nothing")));
    Constraints.on(parameter.element())
        .filter(constraint -> !body || Constraints.isOpen(constraint))
        .map(constraint -> new AnnotationSite(parameter.element(), constraint, null))
        .forEach(
            site ->
                problems.report(
                    Message.CONSTRAINT_NOT_CHECKED,
                    site,
                    Sources.annotationName(site),
                    parameter.name()));
    if (json && parameter.valid().isEmpty()) {
      Constraints.in(parameter.element().asType())
          .ifPresent(
              constraint ->
                  problems.report(
                      Message.BODY_NOT_VALIDATED, site(parameter), parameter.name(), constraint));
    }
  }

  private static AnnotationSite site(ParameterDeclaration body) {
    return body.annotatedSource().map(SourceDeclaration::site).orElseGet(body::site);
  }
}
