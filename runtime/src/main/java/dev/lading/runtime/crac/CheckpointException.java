package dev.lading.runtime.crac;

/** Says that hooks failed before a snapshot; the suppressed exceptions are theirs. */
public final class CheckpointException extends Exception {

  private static final long serialVersionUID = 1L;

  CheckpointException(String message) {
    super(message);
  }
}
