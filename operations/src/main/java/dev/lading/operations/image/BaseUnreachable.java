package dev.lading.operations.image;

/** What happens when a base image cannot be had. */
public enum BaseUnreachable {
  /** The build fails. */
  FAIL,
  /** The build says what is missing and goes on without the archive. */
  WARN
}
