package dev.lading.junit;

import org.opentest4j.AssertionFailedError;

/**
 * Says that a handler failed, with the error it threw and the line of source that it came from, and
 * what else happened in the test until then.
 */
public final class HandlerFailedError extends AssertionFailedError {

  private static final long serialVersionUID = 1L;

  private final String error;
  private final String line;

  HandlerFailedError(String message, String error, String line) {
    super(message);
    this.error = error;
    this.line = line;
  }

  /** What was thrown, such as {@code java.lang.IllegalStateException: no disk}. */
  public String error() {
    return error;
  }

  /** The line of the application that threw it, such as {@code OrderHandler.java:41}, or empty. */
  public String line() {
    return line;
  }
}
