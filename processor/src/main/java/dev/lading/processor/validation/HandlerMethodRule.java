package dev.lading.processor.validation;

import dev.lading.processor.declaration.AnnotationSite;
import dev.lading.processor.declaration.ApplicationDeclaration;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Rejects methods with triggers that a class of another package could not call on an instance. */
final class HandlerMethodRule implements Rule {

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    application
        .methods()
        .filter(method -> !method.triggers().isEmpty())
        .forEach(method -> check(method.element(), method.site(), problems));
    application.classes().stream()
        .flatMap(type -> type.exceptionHandlers().stream())
        .forEach(handler -> check(handler.element(), handler.site(), problems));
  }

  private static void check(ExecutableElement method, AnnotationSite site, Problems problems) {
    obstacle(method)
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
    if (modifiers.contains(Modifier.ABSTRACT)) {
      return Optional.of("it is abstract; annotate the method that implements it");
    }
    return method.getTypeParameters().isEmpty()
        ? Optional.empty()
        : Optional.of("it has type parameters, which no event knows; write the types out");
  }
}
