package dev.lading.processor.validation;

import dev.lading.processor.declaration.ApplicationDeclaration;
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
        check(method, type.inherited().contains(method), problems);
      }
    }
  }

  private static void check(HandlerMethodDeclaration method, boolean inherited, Problems problems) {
    obstacle(method.element())
        .or(() -> inherited ? Optional.empty() : abstractness(method.element()))
        .ifPresent(
            why ->
                problems.report(
                    Message.METHOD_NOT_CALLABLE, method.site(), method.site().place(), why));
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
