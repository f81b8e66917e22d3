package dev.lading.processor.validation;

import dev.lading.processor.declaration.AnnotationSite;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.ExceptionHandlerDeclaration;
import dev.lading.processor.declaration.HandlerClassDeclaration;
import dev.lading.processor.declaration.HandlerMethodDeclaration;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Rejects methods with triggers that a class of another package could not call on an instance. */
final class HandlerMethodRule implements Rule {

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    for (HandlerClassDeclaration type : application.classes()) {
      for (HandlerMethodDeclaration method : type.triggeredMethods()) {
        check(method.element(), method.site(), type.inherited().contains(method), problems);
      }
      for (ExceptionHandlerDeclaration handler : type.exceptionHandlers()) {
        check(handler.element(), handler.site(), false, problems);
      }
    }
  }

  private static void check(
      ExecutableElement method, AnnotationSite site, boolean inherited, Problems problems) {
    obstacle(method)
        .or(() -> inherited ? Optional.empty() : abstractness(method))
        .ifPresent(why -> problems.report(Message.METHOD_NOT_CALLABLE, site, site.place(), why));
  }

  private static Optional<String> obstacle(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    if (!modifiers.contains(Modifier.PUBLIC)) {
      return Optional.of("it is not public; make it public");
    }
    if (modifiers.contains(Modifier.STATIC)) {
      return Optional.of("it is static, and handlers are called on an instance; remove static");
    }
    return method.getTypeParameters().isEmpty()
        ? Optional.empty()
        : Optional.of("it has type parameters, which no event knows; write the types out");
  }

  /** Of an inherited method it is the class that implements it, or is abstract itself. */
  private static Optional<String> abstractness(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.ABSTRACT)
        ? Optional.of("it is abstract, and no class of an image implements it")
        : Optional.empty();
  }
}
