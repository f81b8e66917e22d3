package dev.lading.runtime.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP response: status, headers, cookies and body. Of a {@link StreamingResponse} the body is
 * yet to be written.
 */
public sealed class HttpResponse permits StreamingResponse {

  private final int status;
  private final Map<String, String> headers;
  private final List<String> cookies;
  private final byte[] body;

  HttpResponse(int status, Map<String, String> headers, List<String> cookies, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.cookies = cookies;
    this.body = body;
  }

  /** A response of a status without a body. */
  public static HttpResponse status(int status) {
    return new HttpResponse(status, Map.of(), List.of(), new byte[0]);
  }

  /** A response of status 204. */
  public static HttpResponse noContent() {
    return status(204);
  }

  /** A response of status 404, as the runtime answers where there is no route. */
  public static HttpResponse notFound() {
    return json("{\"message\":\"Not Found\"}".getBytes(StandardCharsets.UTF_8)).withStatus(404);
  }

  /** A response of status 200 with a UTF-8 text. */
  public static HttpResponse text(String text) {
    return bytes("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /** A response of status 200 with a UTF-8 text; of status 404 where there is none. */
  public static HttpResponse textOrNotFound(@Nullable String text) {
    return text == null ? notFound() : text(text);
  }

  /** A response of status 200 with JSON that is already written, in UTF-8. */
  public static HttpResponse json(byte[] json) {
    return bytes("application/json", json);
  }

  /** A response of status 200 with a value as JSON; of status 404 where there is none. */
  public static HttpResponse jsonOrNotFound(JsonCodec codec, @Nullable Object value) {
    return value == null ? notFound() : json(codec.write(value));
  }

  /** A response of status 200 with bytes of a media type. */
  public static HttpResponse bytes(String contentType, byte[] body) {
    return new HttpResponse(200, Map.of("content-type", contentType), List.of(), body);
  }

  /** This response with another status. */
  public HttpResponse withStatus(int newStatus) {
    return new HttpResponse(newStatus, headers, cookies, body);
  }

  /** This response with another body; its headers, the media type too, stay. */
  public HttpResponse withBody(byte[] newBody) {
    return new HttpResponse(status, headers, cookies, newBody);
  }

  /** This response with a header set, in place of one of the same name in any case. */
  public HttpResponse withHeader(String name, String value) {
    return new HttpResponse(status, headersWith(name, value), cookies, body);
  }

  /** This response with one more cookie, in the form of a {@code Set-Cookie} header's value. */
  public HttpResponse withCookie(String cookie) {
    return new HttpResponse(status, headers, cookiesWith(cookie), body);
  }

  final Map<String, String> headersWith(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>();
    for (Map.Entry<String, String> header : headers.entrySet()) {
      if (!header.getKey().equalsIgnoreCase(name)) {
        more.put(header.getKey(), header.getValue());
      }
    }
    more.put(name, value);
    return Collections.unmodifiableMap(more);
  }

  final List<String> cookiesWith(String cookie) {
    List<String> more = new ArrayList<>(cookies);
    more.add(cookie);
    return Collections.unmodifiableList(more);
  }

  /** The status. */
  public final int status() {
    return status;
  }

  /** The headers. */
  public final Map<String, String> headers() {
    return headers;
  }

  /** The cookies, each in the form of a {@code Set-Cookie} header's value. */
  public final List<String> cookies() {
    return cookies;
  }

  /** The body; empty where there is none, and where it is streamed. */
  public final byte[] body() {
    return body;
  }
}
