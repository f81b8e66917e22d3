package dev.lading.processor.validation;

import dev.lading.model.JavaType;
import dev.lading.model.Parameter.Source;
import dev.lading.processor.declaration.AnnotationSite;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.ClassHandlerDeclaration;
import dev.lading.processor.declaration.ExceptionHandlerDeclaration;
import dev.lading.processor.declaration.HandlerInterface;
import dev.lading.processor.declaration.HandlerMethodDeclaration;
import dev.lading.processor.declaration.ParameterDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;
import dev.lading.processor.names.JsonBodies;
import dev.lading.processor.names.JsonLibrary;

/**
 * Demands on the class path what generated code is going to name: the runtime always, the JSON
 * library where a body is JSON. Otherwise generated code, which nobody wrote, would not compile.
 */
final class ClassPathRule implements Rule {

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    if (!application.classPath().runtime()) {
      application.classes().stream()
          .limit(1)
          .forEach(type -> problems.report(Message.RUNTIME_MISSING, type.site()));
    } else if (!application.classPath().json()) {
      Message missing = missing(application.classPath().library());
      application.classes().forEach(type -> check(type.classHandler(), missing, problems));
      application.methods().forEach(method -> check(method, missing, problems));
      application.classes().stream()
          .flatMap(type -> type.exceptionHandlers().stream())
          .filter(handler -> JsonBodies.isJsonResult(handler.result()))
          .map(ExceptionHandlerDeclaration::site)
          .forEach(site -> problems.report(missing, site, "the result of " + site.place()));
    }
  }

  private static Message missing(JsonLibrary library) {
    return switch (library) {
      case JACKSON -> Message.JACKSON_MISSING;
      case JSONB -> Message.JSONB_MISSING;
    };
  }

  private static void check(ClassHandlerDeclaration handler, Message missing, Problems problems) {
    for (TriggerDeclaration trigger : handler.triggers()) {
      if (handler.fitting(trigger).stream()
          .anyMatch(fit -> fit.handlerInterface() == HandlerInterface.AWS_REQUEST)) {
        problems.report(
            missing, trigger.site(), "the event of " + AnnotationSite.of(handler.type()).place());
      }
    }
  }

  private static void check(HandlerMethodDeclaration method, Message missing, Problems problems) {
    method
        .parametersFrom(Source.BODY)
        .filter(ClassPathRule::isJson)
        .forEach(parameter -> problems.report(missing, parameter.site(), parameter.name()));
    method
        .parametersFrom(Source.BATCH)
        .filter(
            parameter ->
                parameter
                    .type()
                    .type()
                    .flatMap(JsonBodies::ofBatch)
                    .filter(JsonBodies::isJsonBody)
                    .isPresent())
        .forEach(parameter -> problems.report(missing, parameter.site(), parameter.name()));
    if (writesJson(method)) {
      problems.report(missing, method.site(), "the result of " + method.site().place());
    }
  }

  private static boolean writesJson(HandlerMethodDeclaration method) {
    return method.triggers().stream()
        .map(TriggerDeclaration::kind)
        .anyMatch(
            kind ->
                switch (kind) {
                  case ROUTE -> JsonBodies.isJsonResult(method.result());
                  case INVOCATION -> JsonBodies.isJsonPayload(method.result());
                  default -> false;
                });
  }

  private static boolean isJson(ParameterDeclaration parameter) {
    return parameter.type().type().filter(ClassPathRule::isJsonBody).isPresent();
  }

  private static boolean isJsonBody(JavaType type) {
    return JsonBodies.isJsonBody(type);
  }
}
