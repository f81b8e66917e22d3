package dev.lading.processor.validation;

import static java.util.stream.Collectors.joining;

import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.ClassHandlerDeclaration;
import dev.lading.processor.declaration.ClassHandlerDeclaration.Implemented;
import dev.lading.processor.declaration.HandlerClassDeclaration;
import dev.lading.processor.declaration.HandlerInterface;
import dev.lading.processor.declaration.TriggerDeclaration;
import dev.lading.processor.declaration.TypeReading;
import java.util.List;
import java.util.stream.Stream;

/** Demands of each trigger on a class that it can call the class in one way, not none or two. */
final class ClassHandlerRule implements Rule {

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    for (HandlerClassDeclaration type : application.classes()) {
      for (TriggerDeclaration trigger : type.classHandler().triggers()) {
        check(type, trigger, problems);
      }
    }
  }

  private static void check(
      HandlerClassDeclaration type, TriggerDeclaration trigger, Problems problems) {
    ClassHandlerDeclaration handler = type.classHandler();
    String place = type.site().place();
    String annotation = Sources.annotationName(trigger.site());
    List<Implemented> fitting = handler.fitting(trigger);
    if (handler.interfaces().isEmpty()) {
      problems.report(
          Message.HANDLER_INTERFACE_MISSING, trigger.site(), annotation, place, possible(trigger));
    } else if (fitting.isEmpty()) {
      problems.report(
          Message.HANDLER_INTERFACE_MISMATCH,
          trigger.site(),
          annotation,
          place,
          names(handler.interfaces(), " and "),
          possible(trigger));
    } else if (fitting.size() > 1) {
      problems.report(
          Message.HANDLER_INTERFACE_AMBIGUOUS,
          trigger.site(),
          annotation,
          place,
          names(fitting, " and by "));
    } else {
      typeArguments(place, fitting.get(0), trigger, problems);
    }
  }

  private static void typeArguments(
      String place, Implemented implemented, TriggerDeclaration trigger, Problems problems) {
    if (implemented.handlerInterface() != HandlerInterface.AWS_REQUEST) {
      return;
    }
    String name = implemented.handlerInterface().simpleName();
    if (implemented.arguments().isEmpty()) {
      problems.report(
          Message.HANDLER_TYPE_ARGUMENTS,
          trigger.site(),
          place,
          name,
          "it has no type arguments; write them out, as in"
              + " RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>");
      return;
    }
    TypeReading event = implemented.arguments().get(0);
    if (event.type().isEmpty()) {
      problems.report(
          Message.HANDLER_TYPE_ARGUMENTS, trigger.site(), place, name, event.obstacle());
    }
  }

  private static String names(List<Implemented> implemented, String separator) {
    return implemented.stream()
        .map(Implemented::handlerInterface)
        .map(HandlerInterface::simpleName)
        .collect(joining(separator));
  }

  private static String possible(TriggerDeclaration trigger) {
    return Stream.of(HandlerInterface.values())
        .filter(candidate -> candidate.fits(trigger))
        .map(HandlerInterface::simpleName)
        .collect(joining(" or "));
  }
}
