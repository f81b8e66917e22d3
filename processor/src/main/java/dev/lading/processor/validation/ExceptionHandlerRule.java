package dev.lading.processor.validation;

import static java.util.stream.Collectors.groupingBy;

import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.EnclosingElements;
import dev.lading.processor.declaration.ExceptionHandlerDeclaration;
import dev.lading.processor.declaration.ExceptionHandlerDeclaration.Caught;
import dev.lading.processor.declaration.HandlerClassDeclaration;
import dev.lading.processor.declaration.ParameterDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;
import dev.lading.processor.names.RuntimeTypes;
import java.util.List;
import java.util.Optional;

/**
 * Demands of methods that answer exceptions that each takes one, has a status to answer with, is
 * the only one for its type, and could ever be called.
 */
final class ExceptionHandlerRule implements Rule {

  private static final int LEAST = 200;
  private static final int MOST = 599;

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    boolean routes = application.triggers(TriggerDeclaration.Route.class).findAny().isPresent();
    for (HandlerClassDeclaration type : application.classes()) {
      boolean called =
          type.image().isEmpty()
              ? routes
              : type.triggers().anyMatch(TriggerDeclaration.Route.class::isInstance);
      type.exceptionHandlers().forEach(handler -> check(handler, called, problems));
      if (type.image().isPresent()) {
        // One of the class comes before one that it inherits.
        type.exceptionHandlers().stream()
            .collect(groupingBy(each -> EnclosingElements.type(each.element()).toString()))
            .values()
            .forEach(handlers -> duplicates(application, handlers, problems));
      }
    }
    duplicates(
        application,
        application.exceptionClasses().stream()
            .flatMap(type -> type.exceptionHandlers().stream())
            .toList(),
        problems);
  }

  private static void check(
      ExceptionHandlerDeclaration handler, boolean called, Problems problems) {
    if (!called) {
      problems.report(
          Message.EXCEPTION_HANDLER_WITHOUT_ROUTE, handler.site(), handler.site().place());
    }
    for (ParameterDeclaration parameter : handler.parameters()) {
      obstacle(parameter, handler)
          .ifPresent(
              why ->
                  problems.report(
                      Message.EXCEPTION_HANDLER_PARAMETER,
                      parameter.site(),
                      parameter.name(),
                      handler.site().place(),
                      why));
    }
    if (handler.exceptions().isEmpty()) {
      problems.report(
          Message.EXCEPTION_HANDLER_WITHOUT_EXCEPTION, handler.site(), handler.site().place());
    }
    status(handler, problems);
  }

  private static Optional<String> obstacle(
      ParameterDeclaration parameter, ExceptionHandlerDeclaration handler) {
    List<Caught> exceptions = handler.exceptions();
    boolean isException = exceptions.stream().anyMatch(each -> each.parameter().equals(parameter));
    if (isException) {
      return exceptions.get(0).parameter().equals(parameter)
          ? parameter.type().type().isPresent()
              ? Optional.empty()
              : Optional.of(parameter.type().obstacle())
          : Optional.of("it is the second exception; write a method for each");
    }
    return parameter.isOf(RuntimeTypes.HTTP_REQUEST) || parameter.isOf(RuntimeTypes.CONTEXT)
        ? Optional.empty()
        : Optional.of("take an Exception or a subclass of it, HttpRequest or Context");
  }

  private static void status(ExceptionHandlerDeclaration handler, Problems problems) {
    int status = handler.status().value();
    if (status < LEAST || status > MOST) {
      problems.report(
          Message.INVALID_STATUS,
          handler.status().site(),
          status,
          "no response may have it; write " + LEAST + " to " + MOST);
    } else if (handler.status().isWritten()
        && handler.result().toString().equals(RuntimeTypes.HTTP_RESPONSE)) {
      problems.report(
          Message.INVALID_STATUS,
          handler.status().site(),
          status,
          handler.site().place()
              + " returns HttpResponse, which has its own; remove it, or return another type");
    }
  }

  private static void duplicates(
      ApplicationDeclaration application,
      List<ExceptionHandlerDeclaration> scope,
      Problems problems) {
    Rivals.sameKey(
        application,
        scope.stream().filter(handler -> !handler.exceptions().isEmpty()).toList(),
        handler -> String.valueOf(handler.exceptions().get(0).parameter().element().asType()),
        ExceptionHandlerDeclaration::site,
        (handler, rivals) ->
            problems.report(
                Message.DUPLICATE_EXCEPTION_HANDLER,
                handler.site(),
                handler.site().place(),
                handler.exceptions().get(0).parameter().element().asType(),
                rivals));
  }
}
