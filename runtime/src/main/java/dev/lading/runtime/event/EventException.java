package dev.lading.runtime.event;

import dev.lading.runtime.nullness.Nullable;

/** Says that the function cannot handle an event as a whole. */
public final class EventException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private EventException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * Creates the exception. Its type is not told, so that who may throw it does not load it: the JVM
   * would, to make sure that it can be thrown.
   */
  public static RuntimeException of(String message) {
    return new EventException(message, null);
  }

  /** Creates the exception, as {@link #of(String)} does. */
  static RuntimeException of(String message, Throwable cause) {
    return new EventException(message, cause);
  }
}
