package dev.lading.processor.validation;

import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.FunctionDeclaration;
import dev.lading.processor.declaration.HandlerClassDeclaration;

/**
 * Rejects classes of handlers and of exception handlers that generated code could not create: by
 * {@code new Handler()} in another package, or by naming the type that a factory creates.
 */
final class HandlerClassRule implements Rule {

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    for (FunctionDeclaration function : application.functions()) {
      boolean byFactory = application.factoryOf(function.classes()).isPresent();
      function.classes().forEach(type -> check(type, byFactory, problems));
    }
    application
        .exceptionClasses()
        .forEach(type -> check(type, isCreatedByAll(application, type), problems));
  }

  /** Whether the factory of each function has the class, so that nobody needs its constructor. */
  private static boolean isCreatedByAll(
      ApplicationDeclaration application, HandlerClassDeclaration type) {
    return application.functions().stream()
        .allMatch(
            function ->
                application
                    .factoryOf(function.classes())
                    .filter(factory -> factory.creates(type.binaryName()))
                    .isPresent());
  }

  private static void check(HandlerClassDeclaration type, boolean byFactory, Problems problems) {
    Creation.obstacle(type.type(), byFactory)
        .ifPresent(
            why ->
                problems.report(
                    Message.HANDLER_NOT_INSTANTIABLE, type.site(), type.site().place(), why));
  }
}
