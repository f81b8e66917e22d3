package dev.lading.processor.validation;

import static java.util.stream.Collectors.joining;

import dev.lading.model.Parameter.Source;
import dev.lading.processor.declaration.AnnotationSite;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.HandlerMethodDeclaration;
import dev.lading.processor.declaration.ParameterDeclaration;
import dev.lading.processor.declaration.SourceDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;
import dev.lading.processor.names.TriggerKind;

/** Demands that each parameter has one source, which every trigger of its method has. */
final class ParameterSourceRule implements Rule {

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
    if (parameter.sources().size() > 1) {
      problems.report(
          Message.SEVERAL_SOURCES,
          parameter.site(),
          parameter.name(),
          parameter.sources().stream()
              .map(SourceDeclaration::site)
              .map(Sources::annotationName)
              .collect(joining(" and ")));
      return;
    }
    method
        .sourceOf(parameter)
        .ifPresentOrElse(
            source ->
                method.triggers().stream()
                    .filter(trigger -> !fits(parameter, source, trigger))
                    .limit(1)
                    .forEach(trigger -> doesNotFit(parameter, source, trigger, problems)),
            () -> withoutSource(method, parameter, problems));
  }

  private static void withoutSource(
      HandlerMethodDeclaration method, ParameterDeclaration parameter, Problems problems) {
    if (HandlerMethodRule.isContinuation(parameter.element())) {
      return;
    }
    problems.report(
        Message.PARAMETER_WITHOUT_SOURCE,
        parameter.site(),
        parameter.name(),
        parameter.element().asType(),
        method.has(TriggerDeclaration.Route.class)
            ? "annotate it with @PathParam, @QueryParam, @Header, @Cookie or @Body, or "
            : "",
        method.triggers().stream()
            .map(trigger -> simpleName(trigger.kind().eventType()))
            .distinct()
            .collect(joining(", ", "", " or Context")));
  }

  private static boolean fits(
      ParameterDeclaration parameter, Source source, TriggerDeclaration trigger) {
    boolean route = trigger.kind() == TriggerKind.ROUTE;
    return switch (source) {
      case PATH, QUERY, HEADER, COOKIE -> route;
      case BODY -> trigger.hasBody();
      case MESSAGE_ATTRIBUTE ->
          trigger.kind() == TriggerKind.QUEUE || trigger.kind() == TriggerKind.TOPIC;
      case SYSTEM_ATTRIBUTE, BATCH -> trigger.kind() == TriggerKind.QUEUE;
      case EVENT -> parameter.isOf(trigger.kind().eventType());
      case CONTEXT, EXCEPTION, RAW_EVENT, RAW_ANSWER -> true;
    };
  }

  private static void doesNotFit(
      ParameterDeclaration parameter,
      Source source,
      TriggerDeclaration trigger,
      Problems problems) {
    AnnotationSite site =
        parameter.annotatedSource().map(SourceDeclaration::site).orElseGet(parameter::site);
    problems.report(
        Message.PARAMETER_DOES_NOT_FIT,
        site,
        parameter.name(),
        source == Source.EVENT
            ? "the event " + parameter.element().asType()
            : Sources.describe(source),
        "a " + trigger.kind().word(),
        (source == Source.BODY && trigger instanceof TriggerDeclaration.Schedule
                ? "give the schedule an input = \"...\", or "
                : "")
            + "take "
            + simpleName(trigger.kind().eventType())
            + " or Context, or give the "
            + trigger.kind().word()
            + " a method of its own");
  }

  private static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
