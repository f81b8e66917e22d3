package dev.lading.processor.validation;

import com.google.auto.common.MoreTypes;
import dev.lading.processor.names.RuntimeTypes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds the constraints of Jakarta Validation that stand on declarations. */
final class Constraints {

  /** What a value that is there keeps anyway. */
  private static final Set<String> KEPT = Set.of("jakarta.validation.constraints.NotNull");

  private Constraints() {}

  /** The constraints on an element that an absent check leaves unchecked, each as a place. */
  static Stream<? extends AnnotationMirror> on(Element element) {
    return element.getAnnotationMirrors().stream().filter(Constraints::isConstraint);
  }

  /** Whether something must be checked of a value that is there. */
  static boolean isOpen(AnnotationMirror constraint) {
    return !KEPT.contains(constraint.getAnnotationType().toString());
  }

  /** A constraint that a type, or what a container is of, has on a member or on itself. */
  static Optional<String> in(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return in(array.getComponentType());
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    TypeElement element = MoreTypes.asTypeElement(type);
    String name = element.getQualifiedName().toString();
    if (!name.startsWith("java.") && !name.equals(RuntimeTypes.QUEUE_BATCH)) {
      return in(element);
    }
    List<? extends TypeMirror> arguments = MoreTypes.asDeclared(type).getTypeArguments();
    return arguments.stream().flatMap(argument -> in(argument).stream()).findFirst();
  }

  private static Optional<String> in(TypeElement type) {
    Optional<String> own =
        Stream.concat(Stream.of(type), type.getEnclosedElements().stream())
            .flatMap(member -> on(member).map(constraint -> text(type, member, constraint)))
            .findFirst();
    TypeMirror above = type.getSuperclass();
    return own.isPresent() || above.getKind() != TypeKind.DECLARED ? own : in(above);
  }

  private static String text(TypeElement type, Element member, AnnotationMirror constraint) {
    String place = type.getSimpleName() + (member.equals(type) ? "" : "." + member.getSimpleName());
    return place + " has @" + constraint.getAnnotationType().asElement().getSimpleName();
  }

  private static boolean isConstraint(AnnotationMirror mirror) {
    return mirror.getAnnotationType().asElement().getAnnotationMirrors().stream()
        .map(meta -> MoreTypes.asTypeElement(meta.getAnnotationType()).getQualifiedName())
        .anyMatch(name -> name.contentEquals(RuntimeTypes.CONSTRAINT));
  }
}
