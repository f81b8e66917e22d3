package dev.lading.runtime.event;

/** What a request came through, and so the form of the response. */
enum HttpFront {
  /** An HTTP API with payload format 2.0. */
  HTTP_API,
  /** A function's own URL. */
  FUNCTION_URL,
  /** A REST API. */
  REST_API,
  /** An HTTP API with payload format 1.0, which is that of REST APIs. */
  HTTP_API_FORMAT_1,
  /** An Application Load Balancer. */
  LOAD_BALANCER,
  /** An Application Load Balancer that is set to headers and parameters of several values. */
  LOAD_BALANCER_MULTI_VALUE;

  /**
   * Whether it passes on a streamed response as it comes. A REST API does where its integration
   * says so, which an event does not tell; a function that streams is of no use to any other.
   */
  boolean streams() {
    return this == FUNCTION_URL || this == REST_API;
  }

  /**
   * Whether the path is as the client sent it; HTTP APIs decode it.
   *
   * @see <a href="https://github.com/hotsock/voker/pull/8">Captures of all of them</a>
   */
  boolean hasEncodedPath() {
    return this != HTTP_API && this != HTTP_API_FORMAT_1;
  }

  /** Whether the path starts with the stage, where that has a name. */
  boolean hasStageInPath() {
    return this == HTTP_API || this == HTTP_API_FORMAT_1;
  }

  /** Whether it is a load balancer, which leaves query parameters as the client sent them. */
  boolean isLoadBalancer() {
    return this == LOAD_BALANCER || this == LOAD_BALANCER_MULTI_VALUE;
  }
}
