package dev.lading.processor.validation;

import dev.lading.model.Parameter.Source;
import dev.lading.processor.declaration.AnnotationSite;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.HandlerMethodDeclaration;
import dev.lading.processor.declaration.ParameterDeclaration;
import dev.lading.processor.declaration.SourceDeclaration;
import dev.lading.processor.declaration.TextForm;
import dev.lading.processor.names.JsonBodies;
import java.util.Optional;

/** Rejects parameters of types that cannot be made of what their source has. */
final class ParameterTypeRule implements Rule {

  private static final String FIX =
      "use String, a number, boolean, an enum, UUID, a java.time type, or a type with a public"
          + " static valueOf, of, parse, fromString or create that takes a String";

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
    method
        .sourceOf(parameter)
        .ifPresent(
            source ->
                obstacle(parameter, source)
                    .ifPresent(
                        why ->
                            problems.report(
                                Message.UNSUPPORTED_PARAMETER_TYPE,
                                site(parameter),
                                parameter.name(),
                                parameter.element().asType(),
                                Sources.describe(source),
                                why)));
  }

  private static Optional<String> obstacle(ParameterDeclaration parameter, Source source) {
    if (parameter.type().type().isEmpty()) {
      return Optional.of(parameter.type().obstacle());
    }
    return switch (source) {
      case PATH -> segmentObstacle(parameter.textForm());
      case QUERY, HEADER, COOKIE, MESSAGE_ATTRIBUTE, SYSTEM_ATTRIBUTE ->
          parameter.textForm().isPresent()
              ? Optional.empty()
              : Optional.of(FIX + ", or an Optional, a List or a Set of one");
      case BODY ->
          parameter.sourceOfType().isPresent()
              ? Optional.of("it is the whole event; remove @Body")
              : Optional.empty();
      case BATCH ->
          parameter.type().type().flatMap(JsonBodies::ofBatch).isPresent()
              ? Optional.empty()
              : Optional.of(
                  "nothing says what the bodies are; write QueueBatch<String> or another");
      case EVENT, CONTEXT, EXCEPTION, RAW_EVENT, RAW_ANSWER -> Optional.empty();
    };
  }

  private static Optional<String> segmentObstacle(Optional<TextForm> form) {
    if (form.isEmpty()) {
      return Optional.of(FIX);
    }
    return form.filter(text -> text.container() != TextForm.Container.NONE)
        .map(container -> "a segment is always there, and once; " + FIX);
  }

  private static AnnotationSite site(ParameterDeclaration parameter) {
    return parameter.annotatedSource().map(SourceDeclaration::site).orElseGet(parameter::site);
  }
}
