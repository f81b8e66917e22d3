package dev.lading.runtime;

import dev.lading.runtime.nullness.Nullable;

/** Says why a process cannot become a function. */
final class InitException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String category;

  /**
   * Creates the exception.
   *
   * @param category of the form that AWS recommends, such as {@code Runtime.NoSuchHandler}
   */
  InitException(String category, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.category = category;
  }

  String category() {
    return category;
  }
}
