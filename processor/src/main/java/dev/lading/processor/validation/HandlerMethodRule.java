package dev.lading.processor.validation;

import com.google.auto.common.MoreTypes;
import dev.lading.processor.declaration.AnnotationSite;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.ExceptionHandlerDeclaration;
import dev.lading.processor.declaration.HandlerClassDeclaration;
import dev.lading.processor.declaration.HandlerMethodDeclaration;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Rejects methods with triggers that a class of another package could not call on an instance. */
final class HandlerMethodRule implements Rule {

  private static final String CONTINUATION = "kotlin.coroutines.Continuation";

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
    if (isSuspended(method)) {
      return Optional.of(
          "it is a suspend function, which only a coroutine can call; make it an ordinary one, with"
              + " runBlocking inside");
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

  /** Whether Kotlin has given the method the parameter by which a coroutine goes on after it. */
  static boolean isSuspended(ExecutableElement method) {
    return method.getParameters().stream().anyMatch(HandlerMethodRule::isContinuation);
  }

  /** Whether the parameter is that one, which no annotation could stand on. */
  static boolean isContinuation(VariableElement parameter) {
    TypeMirror type = parameter.asType();
    return type.getKind() == TypeKind.DECLARED
        && MoreTypes.asTypeElement(type).getQualifiedName().contentEquals(CONTINUATION);
  }
}
