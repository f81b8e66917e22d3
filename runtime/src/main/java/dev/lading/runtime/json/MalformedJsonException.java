package dev.lading.runtime.json;

/** Says that bytes are not JSON, or not the JSON that was asked for. */
public final class MalformedJsonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int offset;

  /**
   * Creates the exception.
   *
   * @param reason what was found, or missing
   * @param offset where, in bytes
   */
  public MalformedJsonException(String reason, int offset) {
    super(reason + " at byte " + offset);
    this.offset = offset;
  }

  /** Where, in bytes. */
  int offset() {
    return offset;
  }
}
