package dev.lading.runtime.crac;

/** Says that hooks failed after a restore; the suppressed exceptions are theirs. */
public final class RestoreException extends Exception {

  private static final long serialVersionUID = 1L;

  RestoreException(String message) {
    super(message);
  }
}
