package dev.lading.model;

import java.util.List;

/**
 * What is answered to pages of other origins.
 *
 * @param origins the origins whose pages may call
 * @param methods the methods that they may use
 * @param headers the headers that they may send
 * @param exposedHeaders the response's headers that they may read
 * @param credentials whether cookies are sent along
 * @param maxAge how long a browser may keep this, in seconds; 0 is not said
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html">
 *     Configure CORS for HTTP APIs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html#urls-cors">CORS of
 *     Lambda function URLs</a>
 */
public record Cors(
    List<String> origins,
    List<String> methods,
    List<String> headers,
    List<String> exposedHeaders,
    boolean credentials,
    int maxAge) {

  /** Copies the lists. */
  public Cors {
    origins = List.copyOf(origins);
    methods = List.copyOf(methods);
    headers = List.copyOf(headers);
    exposedHeaders = List.copyOf(exposedHeaders);
  }
}
