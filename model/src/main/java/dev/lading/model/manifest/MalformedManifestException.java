package dev.lading.model.manifest;

import org.jspecify.annotations.Nullable;

/** Says that a text is not an image manifest of the version that this code reads. */
public final class MalformedManifestException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedManifestException(String message) {
    this(message, null);
  }

  MalformedManifestException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
