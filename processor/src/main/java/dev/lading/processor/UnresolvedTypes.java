package dev.lading.processor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds the type that keeps a class from being read. */
final class UnresolvedTypes {

  private UnresolvedTypes() {}

  /** The first type in the class's declarations that does not exist. */
  static Optional<String> in(TypeElement type) {
    return Stream.concat(
            Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream()),
            elements(type).flatMap(UnresolvedTypes::types))
        .flatMap(UnresolvedTypes::unresolved)
        .findFirst();
  }

  private static Stream<Element> elements(Element element) {
    Stream<? extends Element> parameters =
        element instanceof ExecutableElement method
            ? method.getParameters().stream()
            : Stream.empty();
    return Stream.concat(
        Stream.of(element),
        Stream.concat(parameters, element.getEnclosedElements().stream())
            .flatMap(UnresolvedTypes::elements));
  }

  private static Stream<? extends TypeMirror> types(Element element) {
    Stream<TypeMirror> annotations =
        element.getAnnotationMirrors().stream().map(AnnotationMirror::getAnnotationType);
    if (element instanceof TypeElement) {
      return annotations;
    }
    return element instanceof ExecutableElement method
        ? Stream.concat(
            annotations,
            Stream.concat(Stream.of(method.getReturnType()), method.getThrownTypes().stream()))
        : Stream.concat(annotations, Stream.of(element.asType()));
  }

  private static Stream<String> unresolved(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      return Stream.of(type.toString());
    }
    List<? extends TypeMirror> parts = List.of();
    if (type instanceof ArrayType array) {
      parts = List.of(array.getComponentType());
    } else if (type instanceof DeclaredType declared) {
      parts = declared.getTypeArguments();
    }
    return parts.stream().flatMap(UnresolvedTypes::unresolved);
  }
}
