package dev.lading.processor.declaration;

import static java.util.stream.Collectors.joining;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import java.util.Locale;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * A place in the user's sources that a diagnostic can point at.
 *
 * @param element the annotated element
 * @param mirror the annotation, if the place is one
 * @param value the annotation's value, if the place is one that is written out
 */
public record AnnotationSite(
    Element element, @Nullable AnnotationMirror mirror, @Nullable AnnotationValue value) {

  /** The place of an element itself. */
  public static AnnotationSite of(Element element) {
    return new AnnotationSite(element, null, null);
  }

  /**
   * The class and, if the place is in one, the method: {@code WebhookHandler.receive}. Where the
   * class has several methods of the name, it has the types as well.
   */
  public String place() {
    TypeElement type = EnclosingElements.type(element);
    String place = ClassNames.inFile(type);
    for (Element at = element; !at.equals(type); at = EnclosingElements.parent(at)) {
      if (at.getKind() == ElementKind.METHOD) {
        return place + "." + at.getSimpleName() + overload(type, MoreElements.asExecutable(at));
      }
    }
    return place;
  }

  private static String overload(TypeElement type, ExecutableElement method) {
    boolean only =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .noneMatch(
                other ->
                    !other.equals(method) && other.getSimpleName().equals(method.getSimpleName()));
    return only
        ? ""
        : method.getParameters().stream()
            .map(parameter -> simpleName(parameter.asType()))
            .collect(joining(", ", "(", ")"));
  }

  /** A type as people say it: without packages, type arguments and annotations. */
  private static String simpleName(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) {
      return simpleName(MoreTypes.asArray(type).getComponentType()) + "[]";
    }
    return type.getKind() == TypeKind.DECLARED
        ? MoreTypes.asTypeElement(type).getSimpleName().toString()
        : type.getKind().isPrimitive()
            ? type.getKind().name().toLowerCase(Locale.ROOT)
            : type.toString();
  }

  /** The place as seen from another one: with its file, if that is another file. */
  public String placeSeenFrom(AnnotationSite other) {
    TypeElement file = topLevelType();
    return file.equals(other.topLevelType())
        ? place()
        : place() + " (" + file.getQualifiedName().toString().replace('.', '/') + ".java)";
  }

  /** The outermost class around the place. */
  public TypeElement topLevelType() {
    TypeElement type = EnclosingElements.type(element);
    while (type.getNestingKind().isNested()) {
      type = EnclosingElements.type(EnclosingElements.parent(type));
    }
    return type;
  }
}
