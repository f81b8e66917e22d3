package dev.lading.runtime.api;

/**
 * Says that a request's parameter or body cannot be used; it is answered with status 400. Its
 * message has the name and the reason, which is all that a log or who invokes a function is told.
 */
public sealed class BadRequestException extends HttpException permits InvalidBodyException {

  private static final long serialVersionUID = 1L;

  /** The parameter's name. */
  private final String parameter;

  /** Why it cannot be used. */
  private final String reason;

  /**
   * Creates the exception.
   *
   * @param parameter the parameter's name, or {@code body}
   * @param reason why it cannot be used, fit for the client's eyes: the rest of a sentence that
   *     begins with the name, such as {@code must not be negative}
   */
  public BadRequestException(String parameter, String reason) {
    super(400, parameter + " " + reason);
    this.parameter = parameter;
    this.reason = reason;
  }

  /** The parameter's name, or {@code body}. */
  public final String parameter() {
    return parameter;
  }

  /** Why it cannot be used. */
  public final String reason() {
    return reason;
  }
}
