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

  /**
   * Creates the exception. Its type is not told, so that who may throw it does not load it: the JVM
   * would, to make sure that it can be thrown.
   */
  static RuntimeException of(String reason, int offset) {
    return new MalformedJsonException(reason, offset);
  }

  /** Where, in bytes. */
  int offset() {
    return offset;
  }
}
