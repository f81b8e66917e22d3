package dev.lading.local.http;

/**
 * What a kind of API answers where no handler does.
 *
 * @param noRoute no route takes the request
 * @param tooLarge the request is larger than the API or Lambda takes
 * @param unauthorized the request does not say who it is from
 * @param unsigned the request is not signed with AWS credentials
 * @param denied an authorizer says no
 * @param unsure an authorizer fails, or answers something else
 * @param failed the function fails, or answers something else
 * @param late the function takes longer than the API waits
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">Gateway
 *     response types for API Gateway</a>
 */
record Refusals(
    Refusal noRoute,
    Refusal tooLarge,
    Refusal unauthorized,
    Refusal unsigned,
    Refusal denied,
    Refusal unsure,
    Refusal failed,
    Refusal late) {

  /** Of an HTTP API. */
  static final Refusals HTTP =
      new Refusals(
          Refusal.of(404, "Not Found"),
          Refusal.of(413, "Request Entity Too Large"),
          Refusal.of(401, "Unauthorized"),
          Refusal.of(403, "Forbidden"),
          Refusal.of(403, "Forbidden"),
          Refusal.of(500, "Internal Server Error"),
          Refusal.of(500, "Internal Server Error"),
          Refusal.of(503, "Service Unavailable"));

  /** Of a REST API. It has no message where an authorizer is wrong. */
  static final Refusals REST =
      new Refusals(
          Refusal.of(403, "Missing Authentication Token"),
          Refusal.of(413, "Request Too Long"),
          Refusal.of(401, "Unauthorized"),
          Refusal.of(403, "Missing Authentication Token"),
          Refusal.of(403, "Message", "User is not authorized to access this resource"),
          new Refusal(500, "{\"message\":null}", "the authorizer is wrong"),
          Refusal.of(502, "Internal server error"),
          Refusal.of(504, "Endpoint request timed out"));

  /** Of a function's own URL, which waits for as long as the function may run. */
  static final Refusals URL =
      new Refusals(
          Refusal.of(404, "Not Found"),
          HTTP.tooLarge,
          HTTP.unauthorized,
          Refusal.of(403, "Message", "Forbidden"),
          HTTP.denied,
          HTTP.unsure,
          Refusal.of(502, "Internal Server Error"),
          Refusal.of(502, "Internal Server Error"));
}
