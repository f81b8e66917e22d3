package dev.lading.runtime.api;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An HTTP response whose body is written while the client reads it: status, headers and cookies
 * first, then whatever the writer writes, for as long as the function may run.
 *
 * <p>It streams where the function has a URL of its own ({@code @FunctionUrl}); behind an HTTP API
 * or a load balancer, which pass on whole responses only, it is sent when it is written. A streamed
 * body may have 200 MB, of which the first 6 MB leave as fast as they can and the rest at 2 MB a
 * second.
 *
 * <p>What the writer throws before anything has left is answered as if the handler itself had
 * thrown it. After that the response breaks off, so that the client cannot take it for whole, and
 * the invocation fails.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-response-streaming.html">Response
 *     streaming for Lambda functions</a>
 */
public final class StreamingResponse extends HttpResponse {

  /** Writes a body. */
  @FunctionalInterface
  public interface Writer {

    /**
     * Writes the body, after the handler has returned.
     *
     * @param body what is written to it leaves at {@link OutputStream#flush flush()}, and whenever
     *     16 KB are waiting; it need not be closed. It throws an {@code IOException} once nobody
     *     takes the response any more
     * @throws Exception when the body cannot be written to its end
     */
    void write(OutputStream body) throws Exception;
  }

  /** Writes a body of server-sent events. */
  @FunctionalInterface
  public interface EventWriter {

    /**
     * Sends the events, after the handler has returned; each leaves at once.
     *
     * @throws Exception when there is an event that cannot be sent
     */
    void write(ServerSentEvents events) throws Exception;
  }

  private final Writer writer;

  private StreamingResponse(
      int status, Map<String, String> headers, List<String> cookies, Writer writer) {
    super(status, headers, cookies, new byte[0]);
    this.writer = writer;
  }

  /** A response of status 200 with a body of a media type. */
  public static StreamingResponse of(String contentType, Writer writer) {
    return new StreamingResponse(200, Map.of("content-type", contentType), List.of(), writer);
  }

  /** A response of status 200 with server-sent events, which no cache may keep. */
  public static StreamingResponse events(EventWriter writer) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("content-type", "text/event-stream");
    headers.put("cache-control", "no-store");
    return new StreamingResponse(
        200, headers, List.of(), body -> writer.write(new ServerSentEvents(body)));
  }

  @Override
  public StreamingResponse withStatus(int newStatus) {
    return new StreamingResponse(newStatus, headers(), cookies(), writer);
  }

  @Override
  public StreamingResponse withHeader(String name, String value) {
    return new StreamingResponse(status(), headersWith(name, value), cookies(), writer);
  }

  @Override
  public StreamingResponse withCookie(String cookie) {
    return new StreamingResponse(status(), headers(), cookiesWith(cookie), writer);
  }

  /** What writes the body. */
  public Writer writer() {
    return writer;
  }
}
