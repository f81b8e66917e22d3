package dev.lading.processor.openapi.reading;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.MoreTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;

/**
 * The annotations of other libraries on a field, wherever a compiler puts them: a record's
 * component has its annotations on the field, the accessor and the type as well.
 *
 * <p>They are known by name only, so that none of these libraries needs to be there.
 */
final class Annotations {

  private static final String JACKSON = "com.fasterxml.jackson.annotation.";

  private final List<AnnotationMirror> mirrors = new ArrayList<>();

  Annotations(Iterable<? extends AnnotatedConstruct> constructs) {
    for (AnnotatedConstruct construct : constructs) {
      mirrors.addAll(construct.getAnnotationMirrors());
    }
  }

  static Annotations of(AnnotatedConstruct... constructs) {
    return new Annotations(List.of(constructs));
  }

  Stream<AnnotationMirror> all() {
    return mirrors.stream();
  }

  Optional<AnnotationMirror> jackson(String simpleName) {
    return named(JACKSON + simpleName);
  }

  Optional<AnnotationMirror> named(String qualifiedName) {
    return mirrors.stream().filter(mirror -> name(mirror).equals(qualifiedName)).findFirst();
  }

  /** Whether one has the simple name, of whatever package: there are many {@code @Nullable}s. */
  boolean hasSimpleName(String simpleName) {
    return mirrors.stream()
        .anyMatch(
            mirror ->
                mirror.getAnnotationType().asElement().getSimpleName().contentEquals(simpleName));
  }

  /** Jackson's {@code @JsonIgnore}, unless it says {@code false}. */
  boolean ignored() {
    return jackson("JsonIgnore").filter(mirror -> flag(mirror, "value")).isPresent();
  }

  /** Jackson's {@code @JsonValue}, unless it says {@code false}. */
  boolean isValue() {
    return jackson("JsonValue").filter(mirror -> flag(mirror, "value")).isPresent();
  }

  /** The name that Jackson's {@code @JsonProperty} gives. */
  Optional<String> propertyName() {
    return jackson("JsonProperty")
        .map(mirror -> text(mirror, "value"))
        .filter(name -> !name.isEmpty());
  }

  static String name(AnnotationMirror mirror) {
    return MoreTypes.asTypeElement(mirror.getAnnotationType()).getQualifiedName().toString();
  }

  static AnnotationValue value(AnnotationMirror mirror, String member) {
    return AnnotationMirrors.getAnnotationValue(mirror, member);
  }

  static String text(AnnotationMirror mirror, String member) {
    return String.valueOf(value(mirror, member).getValue());
  }

  static boolean flag(AnnotationMirror mirror, String member) {
    return Boolean.TRUE.equals(value(mirror, member).getValue());
  }

  static long number(AnnotationMirror mirror, String member) {
    return ((Number) value(mirror, member).getValue()).longValue();
  }
}
