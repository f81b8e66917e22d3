package dev.lading.junit;

import java.net.URI;
import java.net.http.HttpClient;

/**
 * An HTTP client of the application. It follows no redirects and keeps no cookies: a test sees what
 * the handler answered.
 */
public final class Api {

  private final URI address;
  private final LadingApplication application;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Api(URI address, LadingApplication application) {
    this.address = address;
    this.application = application;
  }

  /** Where the application answers, for a client of one's own. */
  public URI address() {
    return address;
  }

  /** A client of a function's own URL. */
  public Api functionUrl(String function) {
    return new Api(application.functionUrl(function), application);
  }

  /** Sends {@code GET}. */
  public ApiResponse get(String path) {
    return request("GET", path).send();
  }

  /** Sends {@code DELETE}. */
  public ApiResponse delete(String path) {
    return request("DELETE", path).send();
  }

  /** Sends {@code POST} with JSON. */
  public ApiResponse post(String path, String json) {
    return request("POST", path).body(json).send();
  }

  /** Sends {@code PUT} with JSON. */
  public ApiResponse put(String path, String json) {
    return request("PUT", path).body(json).send();
  }

  /** Sends {@code PATCH} with JSON. */
  public ApiResponse patch(String path, String json) {
    return request("PATCH", path).body(json).send();
  }

  /**
   * Begins a request.
   *
   * @param path with the query, encoded as in a URL
   */
  public ApiRequest request(String method, String path) {
    return new ApiRequest(this, method, path);
  }

  HttpClient client() {
    return client;
  }

  LadingApplication application() {
    return application;
  }
}
