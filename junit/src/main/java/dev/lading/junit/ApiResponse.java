package dev.lading.junit;

import dev.lading.local.journal.Entry;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;

/** What the application answered to a request. */
public final class ApiResponse {

  private final String request;
  private final HttpResponse<byte[]> response;
  private final Story story;
  private final long before;

  ApiResponse(String request, HttpResponse<byte[]> response, Story story, long before) {
    this.request = request;
    this.response = response;
    this.story = story;
    this.before = before;
  }

  /** The status code. */
  public int status() {
    return response.statusCode();
  }

  /** The body as a text in UTF-8. */
  public String body() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  /** The body. */
  public byte[] bytes() {
    return response.body().clone();
  }

  /** The first value of a header, if it is there. */
  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  /** All headers. */
  public HttpHeaders headers() {
    return response.headers();
  }

  /**
   * This response, if it has the status.
   *
   * @throws HandlerFailedError when it has another because the handler failed
   * @throws AssertionFailedError when it has another, with its body
   */
  public ApiResponse assertStatus(int expected) {
    if (status() == expected) {
      return this;
    }
    String problem =
        "%s: status %d expected, and it is %d%s"
            .formatted(request, expected, status(), explanation());
    Entry failure = story.firstFailure(before, entry -> isOfRequest(entry));
    if (failure != null) {
      HandlerFailedError cause = story.failed(failure, before);
      throw new HandlerFailedError(
          problem + "\n" + cause.getMessage(), cause.error(), cause.line());
    }
    throw new AssertionFailedError(problem + "\n" + story.told(before), expected, status());
  }

  /** Tests of other classes may run at the same time. */
  private boolean isOfRequest(Entry entry) {
    String method = request.substring(0, request.indexOf(' ') + 1);
    return entry.cause().kind().matches("route|url") && entry.cause().detail().startsWith(method);
  }

  private String explanation() {
    String said = header("lading-error").map(text -> " (" + text + ")").orElse("");
    return said + (body().isEmpty() ? "" : "; body: " + body());
  }

  @Override
  public String toString() {
    return request + ": " + status() + explanation();
  }
}
