package dev.lading.local.http;

import com.sun.net.httpserver.HttpExchange;
import dev.lading.local.function.StreamSink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Passes on a streamed answer as it comes: status, headers and cookies in JSON, eight zero bytes,
 * then the body.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode-lambda.html">Set
 *     up a Lambda proxy integration with payload response streaming</a>
 */
final class StreamedAnswer implements StreamSink {

  private static final int ZEROS = 8;

  /** AWS looks no further for the end of the JSON. */
  private static final int MAX_HEAD = 16 * 1024;

  private final HttpExchange exchange;
  private final Answers.Form form;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();

  // Written by the thread that the function speaks to, read by the one that the client speaks to.
  private volatile @Nullable BreakableStream body;
  private volatile @Nullable String problem;
  private volatile int status;
  private volatile boolean begun;

  StreamedAnswer(HttpExchange exchange, Answers.Form form) {
    this.exchange = exchange;
    this.form = form;
  }

  /** Whether the response has left, if only its head. */
  boolean hasBegun() {
    return begun;
  }

  /** The response's status, once it has begun. */
  int status() {
    return status;
  }

  /** Why the answer is not an HTTP response; null where it is one so far. */
  @Nullable String problem() {
    return problem;
  }

  @Override
  public void write(byte[] chunk) throws IOException {
    if (begun) {
      pass(chunk, 0);
      return;
    }
    if (problem != null) {
      return;
    }
    int before = head.size();
    head.writeBytes(chunk);
    byte[] gathered = head.toByteArray();
    int end = endOfHead(gathered, Math.max(0, before - ZEROS));
    if (end >= 0) {
      begin(Arrays.copyOf(gathered, end));
      if (begun) {
        pass(gathered, end + ZEROS);
      }
    } else if (gathered.length > MAX_HEAD) {
      problem = "there are no eight zero bytes within its first " + MAX_HEAD + " bytes";
    }
  }

  private static int endOfHead(byte[] bytes, int from) {
    int zeros = 0;
    for (int i = from; i < bytes.length; i++) {
      zeros = bytes[i] == 0 ? zeros + 1 : 0;
      if (zeros == ZEROS) {
        return i + 1 - ZEROS;
      }
    }
    return -1;
  }

  private void begin(byte[] json) throws IOException {
    HttpApiResponse response;
    try {
      response = RestApiResponse.readHead(json);
    } catch (HttpApiResponse.MalformedAnswerException e) {
      problem = e.getMessage();
      return;
    }
    begun = true;
    status = response.status();
    Answers.headers(exchange, response, form);
    if (Answers.isBodiless(exchange, status)) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, 0);
    BreakableStream out = new BreakableStream(exchange.getResponseBody());
    exchange.setStreams(null, out);
    body = out;
    out.flush();
  }

  private void pass(byte[] bytes, int offset) throws IOException {
    BreakableStream out = body;
    if (out != null && offset < bytes.length) {
      out.write(bytes, offset, bytes.length - offset);
      out.flush();
    }
  }

  /** Lets the client see that there would be more. */
  void breakOff() {
    BreakableStream out = body;
    if (out != null) {
      out.breakOff();
    }
  }
}
