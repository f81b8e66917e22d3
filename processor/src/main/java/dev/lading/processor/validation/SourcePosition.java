package dev.lading.processor.validation;

import com.google.auto.common.MoreElements;
import dev.lading.processor.declaration.AnnotationSite;
import dev.lading.processor.declaration.EnclosingElements;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;

/**
 * Where a site stands among all others: files by name, and within a file in source order.
 *
 * <p>Annotation processing has no line numbers, but the compiler lists members, parameters,
 * annotations and their values in the order of the source.
 *
 * @param file the name of the file's class
 * @param path the place at each level from the file inwards; annotations come before members
 */
record SourcePosition(String file, List<Integer> path) implements Comparable<SourcePosition> {

  private static final int ANNOTATION = -1;

  static SourcePosition of(AnnotationSite site) {
    List<Integer> path = new ArrayList<>();
    elementPath(site.element(), path);
    AnnotationMirror mirror = site.mirror();
    if (mirror != null) {
      path.add(ANNOTATION);
      annotationPath(site.element().getAnnotationMirrors(), mirror, path);
      AnnotationValue value = site.value();
      if (value != null) {
        valuePath(new ArrayList<>(mirror.getElementValues().values()), value, path);
      }
    }
    return new SourcePosition(site.topLevelType().getQualifiedName().toString(), path);
  }

  private static void elementPath(Element element, List<Integer> path) {
    Element parent = EnclosingElements.parent(element);
    if (MoreElements.isType(element) && !MoreElements.isType(parent)) {
      return;
    }
    elementPath(parent, path);
    path.add(
        element.getKind() == ElementKind.PARAMETER
            ? ((ExecutableElement) parent).getParameters().indexOf(element)
            : parent.getEnclosedElements().indexOf(element));
  }

  /** The annotation's place, or its container's and then its place therein. */
  private static void annotationPath(
      List<? extends AnnotationMirror> mirrors, AnnotationMirror mirror, List<Integer> path) {
    int index = mirrors.indexOf(mirror);
    if (index >= 0) {
      path.add(index);
      return;
    }
    for (AnnotationMirror container : mirrors) {
      int member = 0;
      for (AnnotationValue value : container.getElementValues().values()) {
        if (value.getValue() instanceof List<?> contained) {
          List<Object> values =
              contained.stream().<Object>map(item -> ((AnnotationValue) item).getValue()).toList();
          if (values.contains(mirror)) {
            path.add(mirrors.indexOf(container));
            path.add(member);
            path.add(values.indexOf(mirror));
            return;
          }
        }
        member++;
      }
    }
  }

  private static void valuePath(
      List<AnnotationValue> values, AnnotationValue value, List<Integer> path) {
    for (AnnotationValue candidate : values) {
      if (candidate.equals(value)) {
        path.add(values.indexOf(candidate));
      } else if (candidate.getValue() instanceof List<?> items && items.contains(value)) {
        path.add(values.indexOf(candidate));
        path.add(items.indexOf(value));
      }
    }
  }

  @Override
  public int compareTo(SourcePosition other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    for (int level = 0; level < Math.min(path.size(), other.path.size()); level++) {
      int byLevel = Integer.compare(path.get(level), other.path.get(level));
      if (byLevel != 0) {
        return byLevel;
      }
    }
    return Integer.compare(path.size(), other.path.size());
  }

  /** For people. */
  @Override
  public String toString() {
    return file + Collections.unmodifiableList(path);
  }
}
