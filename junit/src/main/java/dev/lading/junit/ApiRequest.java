package dev.lading.junit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opentest4j.AssertionFailedError;

/** A request on its way to be sent. */
public final class ApiRequest {

  private final Api api;
  private final String method;
  private final String path;
  private final HttpRequest.Builder builder;
  private final List<String> cookies = new ArrayList<>();
  private BodyPublisher body = BodyPublishers.noBody();

  ApiRequest(Api api, String method, String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("a path starts with '/'; this does not: " + path);
    }
    this.api = api;
    this.method = method.toUpperCase(Locale.ROOT);
    this.path = path;
    String base = api.address().toString();
    String root = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    this.builder =
        HttpRequest.newBuilder(URI.create(root + path)).timeout(api.application().httpLimit());
  }

  /** Adds a header. */
  public ApiRequest header(String name, String value) {
    builder.header(name, value);
    return this;
  }

  /** Adds a cookie. */
  public ApiRequest cookie(String name, String value) {
    cookies.add(name + "=" + value);
    return this;
  }

  /**
   * Says what the route's authorizer would say of the caller: the JSON of {@code
   * requestContext.authorizer}, such as {@code {"jwt": {"claims": {"sub": "me"}}}}.
   */
  public ApiRequest authorizer(String json) {
    return header("lading-authorizer", json);
  }

  /** Sets a body that is JSON. */
  public ApiRequest body(String json) {
    return body("application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  /** Sets a body. */
  public ApiRequest body(String contentType, byte[] bytes) {
    builder.setHeader("Content-Type", contentType);
    body = BodyPublishers.ofByteArray(bytes);
    return this;
  }

  /**
   * Sends it and waits for the whole response.
   *
   * @throws AssertionFailedError when there is none
   */
  public ApiResponse send() {
    if (!cookies.isEmpty()) {
      builder.setHeader("Cookie", String.join("; ", cookies));
    }
    long before = api.application().story().now();
    try {
      return new ApiResponse(
          method + " " + path,
          api.client().send(builder.method(method, body).build(), BodyHandlers.ofByteArray()),
          api.application().story(),
          before);
    } catch (IOException e) {
      throw new AssertionFailedError(
          "%s %s was not answered: %s\n%s"
              .formatted(method, path, e, api.application().story().told(before)),
          e);
    } catch (InterruptedException e) {
      throw Awaiting.interrupted(e);
    }
  }
}
