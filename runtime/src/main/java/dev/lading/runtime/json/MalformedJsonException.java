package dev.lading.runtime.json;

/** Says that bytes are not JSON, or not the JSON that was asked for. */
public final class MalformedJsonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param reason what was found, or missing
   * @param offset where, in bytes
   */
  public MalformedJsonException(String reason, int offset) {
    super(reason + " at byte " + offset);
  }
}
