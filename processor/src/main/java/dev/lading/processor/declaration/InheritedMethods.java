package dev.lading.processor.declaration;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.lading.annotations.ContainerImage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds the methods with our annotations that a class has from its superclasses and interfaces.
 *
 * <p>They are handlers of the class as its own methods are. A method that overrides one of them
 * keeps its annotations, unless it has some of its own, which then are all that count. What a class
 * with an image of its own declares is that class's alone.
 */
final class InheritedMethods {

  private static final String ANNOTATIONS = ContainerImage.class.getPackageName();

  private final Elements elements;
  private final Types types;

  InheritedMethods(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** What the class inherits, superclasses first. */
  List<ExecutableElement> of(TypeElement type) {
    return annotated(type).stream()
        .filter(method -> overriding(type, method).noneMatch(InheritedMethods::isAnnotated))
        .toList();
  }

  /** The method that is called where the class is asked for one of its own or its supertypes'. */
  ExecutableElement implementation(TypeElement type, ExecutableElement method) {
    return type.equals(method.getEnclosingElement())
        ? method
        : overriding(type, method).findFirst().orElse(method);
  }

  /** All methods with our annotations that the class's supertypes have, replaced ones as well. */
  List<ExecutableElement> annotated(TypeElement type) {
    return supertypes(type).stream()
        .filter(supertype -> !MoreElements.isAnnotationPresent(supertype, ContainerImage.class))
        .flatMap(supertype -> ElementFilter.methodsIn(supertype.getEnclosedElements()).stream())
        .filter(InheritedMethods::isAnnotated)
        .toList();
  }

  private static boolean isAnnotated(ExecutableElement method) {
    return method.getAnnotationMirrors().stream()
        .map(mirror -> mirror.getAnnotationType().asElement())
        .anyMatch(
            annotation ->
                MoreElements.getPackage(annotation).getQualifiedName().contentEquals(ANNOTATIONS));
  }

  /** The methods that stand before another one, the class's own first. */
  private Stream<ExecutableElement> overriding(TypeElement type, ExecutableElement method) {
    return Stream.concat(Stream.of(type), supertypes(type).stream())
        .flatMap(candidate -> ElementFilter.methodsIn(candidate.getEnclosedElements()).stream())
        .filter(other -> other.getSimpleName().equals(method.getSimpleName()))
        .filter(other -> elements.overrides(other, method, type));
  }

  /** The class's supertypes but {@code Object}: each with its own behind it. */
  Set<TypeElement> supertypes(TypeElement type) {
    Set<TypeElement> found = new LinkedHashSet<>();
    collect(type.asType(), found);
    return found;
  }

  private void collect(TypeMirror type, Set<TypeElement> found) {
    for (TypeMirror supertype : types.directSupertypes(type)) {
      Element element = MoreTypes.asTypeElement(supertype);
      if (!isObject(element) && found.add(MoreElements.asType(element))) {
        collect(supertype, found);
      }
    }
  }

  private static boolean isObject(Element element) {
    return MoreElements.asType(element).getQualifiedName().contentEquals(Object.class.getName());
  }
}
