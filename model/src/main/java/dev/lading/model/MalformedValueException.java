package dev.lading.model;

/**
 * Says that a text is not of the form that its type demands: why, and what to write instead.
 *
 * <p>The message is one sentence or two without the offending value itself, which the reporter has.
 */
public final class MalformedValueException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception; {@code reasonAndFix} is shown to users as it is. */
  public MalformedValueException(String reasonAndFix) {
    super(reasonAndFix);
  }

  /** Creates the exception with its cause, of which users are not told. */
  MalformedValueException(String reasonAndFix, Throwable cause) {
    super(reasonAndFix, cause);
  }

  /** Why the text is refused and what to do. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
