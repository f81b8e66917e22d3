package dev.lading.processor.validation;

import dev.lading.processor.declaration.EnclosingElements;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Says why generated code, which is in a package of its own, could not create a class. */
final class Creation {

  private Creation() {}

  /**
   * The obstacle; nothing if there is none.
   *
   * @param byFactory whether a factory creates the class, so that it needs no constructor
   */
  static Optional<String> obstacle(TypeElement type, boolean byFactory) {
    Set<Modifier> modifiers = type.getModifiers();
    if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD) {
      return Optional.of("it is " + kind(type.getKind()) + "; make it a class");
    }
    if (type.getNestingKind().isNested() && !modifiers.contains(Modifier.STATIC)) {
      return Optional.of("it is an inner class; make it static");
    }
    if (modifiers.contains(Modifier.ABSTRACT)) {
      return Optional.of("it is abstract; annotate the class that extends it");
    }
    if (!type.getTypeParameters().isEmpty()) {
      return Optional.of("it has type parameters; annotate a class without");
    }
    Optional<String> hidden = visibility(type);
    return hidden.isPresent() || byFactory ? hidden : constructor(type);
  }

  private static Optional<String> visibility(TypeElement type) {
    Element at = type;
    for (; at.getKind() != ElementKind.PACKAGE; at = EnclosingElements.parent(at)) {
      if (!at.getModifiers().contains(Modifier.PUBLIC)) {
        return Optional.of(at.getSimpleName() + " is not public; make it public");
      }
    }
    return at.getSimpleName().length() == 0
        ? Optional.of("it is in the default package, which no import reaches; give it a package")
        : Optional.empty();
  }

  private static Optional<String> constructor(TypeElement type) {
    Optional<ExecutableElement> withoutParameters =
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .filter(constructor -> constructor.getParameters().isEmpty())
            .findFirst();
    if (withoutParameters.isEmpty()) {
      return Optional.of(
          "it has no constructor without parameters; add a public one, or name what creates it,"
              + " with @ContainerImage(factory = ...)");
    }
    return withoutParameters
        .filter(constructor -> !constructor.getModifiers().contains(Modifier.PUBLIC))
        .map(hidden -> "its constructor without parameters is not public; make it public");
  }

  private static String kind(ElementKind kind) {
    return switch (kind) {
      case ENUM -> "an enum";
      case ANNOTATION_TYPE -> "an annotation";
      default -> "an interface";
    };
  }
}
