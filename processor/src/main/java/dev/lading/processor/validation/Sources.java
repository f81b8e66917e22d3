package dev.lading.processor.validation;

import dev.lading.model.Parameter.Source;
import dev.lading.processor.declaration.AnnotationSite;
import javax.lang.model.element.AnnotationMirror;

/** How annotations and the sources of parameters are called in diagnostics. */
final class Sources {

  private Sources() {}

  /** The annotation at a place: {@code @PathParam}. */
  static String annotationName(AnnotationSite site) {
    AnnotationMirror mirror = site.mirror();
    return mirror == null
        ? "the annotation"
        : "@" + mirror.getAnnotationType().asElement().getSimpleName();
  }

  /** The part of an event: {@code the query string}. */
  static String describe(Source source) {
    return switch (source) {
      case PATH -> "a segment of the path";
      case QUERY -> "the query string";
      case HEADER -> "a header";
      case COOKIE -> "a cookie";
      case MESSAGE_ATTRIBUTE -> "a message's attribute";
      case SYSTEM_ATTRIBUTE -> "an attribute of SQS";
      case BATCH -> "all messages that come together";
      case BODY -> "the body";
      case EVENT -> "the event";
      case CONTEXT -> "the context";
      case EXCEPTION -> "the exception";
      case RAW_EVENT, RAW_ANSWER -> "the event as Lambda sends it";
    };
  }
}
