package dev.lading.operations;

import org.jspecify.annotations.Nullable;

/** Says why what was asked for cannot be done, and what to do; shown to users as it is. */
public final class OperationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public OperationException(String message) {
    this(message, null);
  }

  /** Creates the exception; the cause is for those who search for a fault. */
  public OperationException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
