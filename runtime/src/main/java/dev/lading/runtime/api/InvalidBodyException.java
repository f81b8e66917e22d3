package dev.lading.runtime.api;

import java.util.List;

/**
 * Says that a body was read but breaks its constraints. A request is answered with status 400 and
 * all violations; a message fails, with them in the log.
 */
public final class InvalidBodyException extends BadRequestException {

  private static final long serialVersionUID = 1L;

  /** What is wrong; immutable. */
  @SuppressWarnings("serial") // An immutable list of records of texts.
  private final List<Violation> violations;

  /**
   * Creates the exception.
   *
   * @param violations at least one, in the order in which they are told
   */
  public InvalidBodyException(List<Violation> violations) {
    super("body", reason(violations));
    this.violations = List.copyOf(violations);
  }

  /**
   * One thing that is wrong.
   *
   * @param path the place in the body, such as {@code items[0].count}; empty for the whole
   * @param message what is wrong there, such as {@code must not be blank}
   */
  public record Violation(String path, String message) implements java.io.Serializable {}

  /** What is wrong. */
  public List<Violation> violations() {
    return violations;
  }

  private static String reason(List<Violation> violations) {
    StringBuilder reason = new StringBuilder("is not valid: ");
    for (int i = 0; i < violations.size(); i++) {
      Violation violation = violations.get(i);
      reason.append(i == 0 ? "" : "; ").append(violation.path());
      reason.append(violation.path().isEmpty() ? "" : " ").append(violation.message());
    }
    return reason.toString();
  }
}
