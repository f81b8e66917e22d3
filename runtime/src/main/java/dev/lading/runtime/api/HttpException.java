package dev.lading.runtime.api;

/**
 * Says with which status a request is answered, where a handler cannot go on: {@code throw new
 * HttpException(404, "no order " + id)} is answered with status 404 and {@code {"message":"no order
 * 7"}}.
 *
 * <p>Of a status from 500 on, the exception is written into the log too. A handler's
 * {@code @ExceptionHandler} for this type, or for a subtype of it, answers in place of the runtime.
 */
public class HttpException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The status. */
  private final int status;

  /**
   * Creates the exception.
   *
   * @param status 400 to 599
   * @param message what the client reads
   * @throws IllegalArgumentException when the status is another
   */
  public HttpException(int status, String message) {
    super(message);
    this.status = checked(status);
  }

  /**
   * Creates the exception.
   *
   * @param status 400 to 599
   * @param message what the client reads
   * @param cause what the client does not read
   * @throws IllegalArgumentException when the status is another
   */
  public HttpException(int status, String message, Throwable cause) {
    super(message, cause);
    this.status = checked(status);
  }

  private static int checked(int status) {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException(
          "the status " + status + " is no failure's; those are 400 to 599");
    }
    return status;
  }

  /** The status, 400 to 599. */
  public final int status() {
    return status;
  }

  /** What the client reads. */
  public String answer() {
    return String.valueOf(getMessage());
  }
}
