package dev.lading.runtime.dispatch;

import dev.lading.runtime.api.HttpRequest;
import dev.lading.runtime.api.HttpResponse;

/**
 * Adds to responses what lets pages of other origins read them. An HTTP API and a function's URL do
 * it themselves; a REST API leaves it to the function.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html">CORS
 *     for REST APIs in API Gateway</a>
 */
public final class CrossOrigin {

  private static final String ALLOW_ORIGIN = "access-control-allow-origin";
  private static final String ANY = "*";

  private final String[] origins;
  private final String exposedHeaders;
  private final boolean credentials;

  /**
   * Creates what is allowed.
   *
   * @param origins the origins whose pages may read; or {@code *} alone
   * @param exposedHeaders the response's headers that they may read, separated by commas
   * @param credentials whether cookies may be sent along
   */
  public CrossOrigin(String[] origins, String exposedHeaders, boolean credentials) {
    this.origins = origins.clone();
    this.exposedHeaders = exposedHeaders;
    this.credentials = credentials;
  }

  /** The response with the headers; as it is where its handler has set them. */
  public HttpResponse allow(HttpRequest request, HttpResponse response) {
    for (String name : response.headers().keySet()) {
      if (name.equalsIgnoreCase(ALLOW_ORIGIN)) {
        return response;
      }
    }
    String origin = request.header("origin").orElse("").asString();
    boolean any = origins[0].equals(ANY);
    // A cache must not hand one origin's answer to another.
    HttpResponse answer = any ? response : response.withHeader("vary", vary(response));
    if (origin.isEmpty() || !(any || isAllowed(origin))) {
      return answer;
    }
    answer = answer.withHeader(ALLOW_ORIGIN, any ? ANY : origin);
    if (credentials) {
      answer = answer.withHeader("access-control-allow-credentials", "true");
    }
    return exposedHeaders.isEmpty()
        ? answer
        : answer.withHeader("access-control-expose-headers", exposedHeaders);
  }

  private static String vary(HttpResponse response) {
    for (var header : response.headers().entrySet()) {
      if (header.getKey().equalsIgnoreCase("vary")) {
        return header.getValue() + ", Origin";
      }
    }
    return "Origin";
  }

  private boolean isAllowed(String origin) {
    for (String allowed : origins) {
      if (allowed.equals(origin)) {
        return true;
      }
    }
    return false;
  }
}
