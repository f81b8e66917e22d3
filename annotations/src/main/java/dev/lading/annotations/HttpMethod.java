package dev.lading.annotations;

/** The HTTP method of a {@link Route}. */
public enum HttpMethod {
  GET,
  HEAD,
  POST,
  PUT,
  PATCH,
  DELETE,
  OPTIONS,
  /** Every method that no other route of the same path names. */
  ANY
}
