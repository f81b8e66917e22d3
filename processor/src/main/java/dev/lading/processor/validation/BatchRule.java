package dev.lading.processor.validation;

import dev.lading.model.Parameter.Source;
import dev.lading.processor.declaration.AnnotationSite;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.HandlerMethodDeclaration;
import dev.lading.processor.declaration.ParameterDeclaration;
import dev.lading.processor.declaration.SourceDeclaration;
import java.util.List;

/** Rejects parameters of one message in a method that is called once for many. */
final class BatchRule implements Rule {

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    application
        .methods()
        .filter(method -> !method.triggers().isEmpty())
        .forEach(method -> check(method, problems));
  }

  private static void check(HandlerMethodDeclaration method, Problems problems) {
    List<ParameterDeclaration> batches = method.parametersFrom(Source.BATCH).toList();
    if (batches.isEmpty()) {
      return;
    }
    ParameterDeclaration batch = batches.get(0);
    method.parameters().stream()
        .filter(parameter -> !parameter.equals(batch) && isOfOneMessage(method, parameter))
        .forEach(
            parameter ->
                problems.report(
                    Message.BATCH_BESIDE_MESSAGE,
                    site(parameter),
                    parameter.name(),
                    method.site().place(),
                    batch.name()));
  }

  private static boolean isOfOneMessage(
      HandlerMethodDeclaration method, ParameterDeclaration parameter) {
    return method.sourceOf(parameter).filter(source -> source != Source.CONTEXT).isPresent();
  }

  private static AnnotationSite site(ParameterDeclaration parameter) {
    return parameter.annotatedSource().map(SourceDeclaration::site).orElseGet(parameter::site);
  }
}
