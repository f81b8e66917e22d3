package dev.lading.processor.validation;

import dev.lading.model.Parameter.Source;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.HandlerMethodDeclaration;
import dev.lading.processor.declaration.ParameterDeclaration;
import dev.lading.processor.declaration.SourceDeclaration;

/**
 * Rejects parameters whose names would be {@code arg0}: an incremental build reads unchanged
 * classes from class files, which need not have the names.
 */
final class ParameterNameRule implements Rule {

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    application
        .methods()
        .forEach(
            method -> method.parameters().forEach(parameter -> check(method, parameter, problems)));
  }

  private static void check(
      HandlerMethodDeclaration method, ParameterDeclaration parameter, Problems problems) {
    if (!parameter.name().equals("arg" + parameter.position())) {
      return;
    }
    parameter.sources().stream()
        .filter(source -> source.source() != Source.BODY && !source.name().isWritten())
        .map(SourceDeclaration::site)
        .forEach(
            site ->
                problems.report(
                    Message.PARAMETER_NAME_UNAVAILABLE,
                    site,
                    parameter.position() + 1,
                    method.site().place(),
                    Sources.annotationName(site)));
  }
}
