package dev.lading.local;

import org.jspecify.annotations.Nullable;

/** Says why the local run cannot start, and what to do. */
public final class LocalRunException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LocalRunException(String message) {
    this(message, null);
  }

  LocalRunException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
