package dev.lading.local.sqs;

/** Says what SQS would not do. */
public final class SqsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  SqsException(String code, String message) {
    super(message);
    this.code = code;
  }

  SqsException(String message, Throwable cause) {
    super(message, cause);
    this.code = "Unreachable";
  }

  /** SQS's name for it, such as {@code QueueDoesNotExist}. */
  public String code() {
    return code;
  }
}
