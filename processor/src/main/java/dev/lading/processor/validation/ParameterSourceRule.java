package dev.lading.processor.validation;

import static java.util.stream.Collectors.joining;

import dev.lading.model.Parameter.Source;
import dev.lading.processor.declaration.AnnotationSite;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.HandlerMethodDeclaration;
import dev.lading.processor.declaration.ParameterDeclaration;
import dev.lading.processor.declaration.SourceDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;
import dev.lading.processor.names.RuntimeTypes;

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
    problems.report(
        Message.PARAMETER_WITHOUT_SOURCE,
        parameter.site(),
        parameter.name(),
        parameter.element().asType(),
        method.triggers().stream()
            .map(trigger -> simpleName(eventType(trigger)))
            .distinct()
            .collect(joining(", ", "", " or Context")));
  }

  private static boolean fits(
      ParameterDeclaration parameter, Source source, TriggerDeclaration trigger) {
    boolean route = trigger instanceof TriggerDeclaration.Route;
    return switch (source) {
      case PATH, QUERY, HEADER -> route;
      case BODY -> route || trigger instanceof TriggerDeclaration.Queue;
      case EVENT -> parameter.isOf(eventType(trigger));
      case CONTEXT, RAW_EVENT, RAW_ANSWER -> true;
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
        "a " + kind(trigger),
        "take "
            + simpleName(eventType(trigger))
            + " or Context, or give the "
            + kind(trigger)
            + " a method of its own");
  }

  private static String kind(TriggerDeclaration trigger) {
    if (trigger instanceof TriggerDeclaration.Route) {
      return "route";
    }
    return trigger instanceof TriggerDeclaration.Queue ? "queue" : "schedule";
  }

  private static String eventType(TriggerDeclaration trigger) {
    if (trigger instanceof TriggerDeclaration.Route) {
      return RuntimeTypes.HTTP_REQUEST;
    }
    return trigger instanceof TriggerDeclaration.Queue
        ? RuntimeTypes.QUEUE_MESSAGE
        : RuntimeTypes.SCHEDULED_EVENT;
  }

  private static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
