package dev.lading.template;

import org.jspecify.annotations.Nullable;

/** Says that a text is no CloudFormation template. */
public final class MalformedTemplateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedTemplateException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
