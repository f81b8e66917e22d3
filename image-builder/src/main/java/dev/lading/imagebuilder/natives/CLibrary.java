package dev.lading.imagebuilder.natives;

import java.util.Locale;

/** The C library that a native file of Linux was linked against. */
public enum CLibrary {
  /** The one of Amazon Linux, and so of AWS's base images. */
  GLIBC,
  /** The one of Alpine Linux; its libraries do not load where glibc is. */
  MUSL,
  /** None at all, or none that the file tells: it loads anywhere on its system. */
  ANY;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
