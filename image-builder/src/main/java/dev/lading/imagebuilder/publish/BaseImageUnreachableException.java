package dev.lading.imagebuilder.publish;

import dev.lading.imagebuilder.plan.ImageBuildException;

/** Says that a base image's registry cannot be reached, or does not give the image. */
public final class BaseImageUnreachableException extends ImageBuildException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception; the message is shown to users as it is, without the cause. */
  public BaseImageUnreachableException(String message, Throwable cause) {
    super(message, cause);
  }
}
