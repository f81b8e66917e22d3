package dev.lading.processor.validation;

import javax.tools.Diagnostic;

/** How bad a problem is. */
public enum Severity {
  /** Nothing is written. */
  ERROR(Diagnostic.Kind.ERROR),
  /** Everything is written nevertheless. */
  WARNING(Diagnostic.Kind.WARNING);

  private final Diagnostic.Kind kind;

  Severity(Diagnostic.Kind kind) {
    this.kind = kind;
  }

  /** How the compiler calls it. */
  public Diagnostic.Kind kind() {
    return kind;
  }
}
