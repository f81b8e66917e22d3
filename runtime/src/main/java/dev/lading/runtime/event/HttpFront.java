package dev.lading.runtime.event;

/** What a request came through. */
enum HttpFront {
  HTTP_API,
  FUNCTION_URL;

  /** Whether it passes on a streamed response as it comes. */
  boolean streams() {
    return this == FUNCTION_URL;
  }
}
