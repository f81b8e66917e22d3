package dev.lading.imagebuilder.plan;

/** Says why an image cannot be built, and what to do about it, to the person who builds it. */
public class ImageBuildException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception; the message is shown to users as it is. */
  public ImageBuildException(String message) {
    super(message);
  }

  /** Creates the exception; the message is shown to users as it is, without the cause. */
  public ImageBuildException(String message, Throwable cause) {
    super(message, cause);
  }
}
