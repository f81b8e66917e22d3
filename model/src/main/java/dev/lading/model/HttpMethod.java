package dev.lading.model;

/** The HTTP method of a route. */
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
