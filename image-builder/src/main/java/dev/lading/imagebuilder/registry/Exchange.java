package dev.lading.imagebuilder.registry;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A request, which can be made more than once.
 *
 * @param method of HTTP
 * @param uri where it goes
 * @param headers without the authorization
 * @param body is asked for anew at each attempt
 * @param timeout until the answer's headers have come
 * @param repeatable whether it may be sent again when nobody knows how far it came
 */
record Exchange(
    String method,
    URI uri,
    Map<String, String> headers,
    Supplier<BodyPublisher> body,
    Duration timeout,
    boolean repeatable) {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  /** So slow a network may be; a connection that is slower stands still. */
  private static final long BYTES_PER_SECOND = 32 * 1024;

  /** A request without a body. */
  static Exchange of(String method, URI uri, Map<String, String> headers) {
    return new Exchange(method, uri, headers, BodyPublishers::noBody, TIMEOUT, true);
  }

  /** A request with a body. */
  static Exchange of(
      String method,
      URI uri,
      Map<String, String> headers,
      Supplier<BodyPublisher> body,
      long length) {
    return new Exchange(
        method, uri, headers, body, TIMEOUT.plusSeconds(length / BYTES_PER_SECOND), true);
  }

  /** The same request to another place. */
  Exchange to(URI place) {
    return new Exchange(method, place, headers, body, timeout, repeatable);
  }

  /** The same request, for a place that remembers what came before: sent once. */
  Exchange once() {
    return new Exchange(method, uri, headers, body, timeout, false);
  }

  HttpRequest request(Optional<String> authorization) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).method(method, body.get()).timeout(timeout);
    request.header("User-Agent", "lading");
    headers.forEach(request::header);
    authorization.ifPresent(value -> request.header("Authorization", value));
    return request.build();
  }

  /** What is done, without what a place's query may give away. */
  String display() {
    return method + " " + uri.getHost() + uri.getRawPath();
  }
}
