package dev.lading.processor.declaration;

import static java.util.stream.Collectors.toUnmodifiableList;

import com.google.auto.common.AnnotationValues;
import com.google.auto.common.MoreElements;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The values of one annotation of an element, each with its place.
 *
 * @param element the annotated element
 * @param mirror the annotation
 */
record AnnotationReader(Element element, AnnotationMirror mirror) {

  static Optional<AnnotationReader> of(Element element, Class<? extends Annotation> annotation) {
    return MoreElements.getAnnotationMirror(element, annotation.getCanonicalName())
        .toJavaUtil()
        .map(mirror -> new AnnotationReader(element, mirror));
  }

  /** The annotations of a repeatable type, single or in their container. */
  static List<AnnotationReader> all(
      Element element,
      Class<? extends Annotation> annotation,
      Class<? extends Annotation> container) {
    Stream<AnnotationReader> contained =
        of(element, container).stream()
            .flatMap(list -> AnnotationValues.getAnnotationMirrors(list.value("value")).stream())
            .map(mirror -> new AnnotationReader(element, mirror));
    return Stream.concat(of(element, annotation).stream(), contained).collect(toUnmodifiableList());
  }

  AnnotationSite site() {
    return new AnnotationSite(element, mirror, null);
  }

  Attribute<String> string(String name) {
    return attribute(name, AnnotationValues.getString(value(name)));
  }

  Attribute<Integer> integer(String name) {
    return attribute(name, AnnotationValues.getInt(value(name)));
  }

  /** The name of an enum's constant. */
  Attribute<String> constant(String name) {
    return attribute(name, AnnotationValues.getEnum(value(name)).getSimpleName().toString());
  }

  Attribute<Boolean> flag(String name) {
    return attribute(name, AnnotationValues.getBoolean(value(name)));
  }

  Attribute<Double> decimal(String name) {
    return attribute(name, AnnotationValues.getDouble(value(name)));
  }

  /** The annotations in an array. */
  Stream<AnnotationReader> annotations(String name) {
    return AnnotationValues.getAnnotationMirrors(value(name)).stream()
        .map(nested -> new AnnotationReader(element, nested));
  }

  /** The names of the constants of an enum. */
  List<Attribute<String>> constants(String name) {
    return AnnotationValues.getAnnotationValues(value(name)).stream()
        .map(
            value ->
                new Attribute<>(
                    AnnotationValues.getEnum(value).getSimpleName().toString(),
                    new AnnotationSite(element, mirror, value)))
        .collect(toUnmodifiableList());
  }

  /** A class literal, which may be that of a primitive type. */
  Attribute<TypeMirror> type(String name) {
    return attribute(name, (TypeMirror) value(name).getValue());
  }

  /** Class literals, each with its own place. */
  List<Attribute<TypeMirror>> types(String name) {
    return AnnotationValues.getAnnotationValues(value(name)).stream()
        .map(
            value ->
                new Attribute<>(
                    (TypeMirror) value.getValue(), new AnnotationSite(element, mirror, value)))
        .collect(toUnmodifiableList());
  }

  /** Texts, each with its own place; those of the default have the annotation's. */
  List<Attribute<String>> strings(String name) {
    AnnotationValue written = written(name);
    AnnotationValue array = written == null ? unset(name) : written;
    return AnnotationValues.getAnnotationValues(array).stream()
        .map(
            value ->
                new Attribute<>(
                    AnnotationValues.getString(value),
                    new AnnotationSite(element, mirror, written == null ? null : value)))
        .collect(toUnmodifiableList());
  }

  private <T> Attribute<T> attribute(String name, T value) {
    return new Attribute<>(value, new AnnotationSite(element, mirror, written(name)));
  }

  private AnnotationValue value(String name) {
    AnnotationValue written = written(name);
    return written == null ? unset(name) : written;
  }

  /**
   * The default; not by auto-common, which reads all values and defaults for each one asked for.
   */
  private AnnotationValue unset(String name) {
    for (Element member : mirror.getAnnotationType().asElement().getEnclosedElements()) {
      if (member instanceof ExecutableElement method
          && method.getSimpleName().contentEquals(name)
          && method.getDefaultValue() != null) {
        return method.getDefaultValue();
      }
    }
    throw new IllegalArgumentException("no value of " + name + " in " + mirror);
  }

  private @Nullable AnnotationValue written(String name) {
    for (var entry : mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(name)) {
        return entry.getValue();
      }
    }
    return null;
  }
}
