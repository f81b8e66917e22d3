package dev.lading.runtime;

import java.io.IOException;
import java.io.OutputStream;

/**
 * An answer that is sent chunk by chunk, each write being one; nothing is sent before the first.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html#runtimes-custom-response-streaming">Building
 *     a custom runtime: response streaming</a>
 */
final class ResponseUpload extends OutputStream {

  private final HttpConnection connection;
  private final String head;
  private final String path;
  private boolean begun;
  private boolean broken;

  ResponseUpload(HttpConnection connection, String head, String path) {
    this.connection = connection;
    this.head = head;
    this.path = path;
  }

  /** Whether a chunk was sent, or tried. */
  boolean hasBegun() {
    return begun;
  }

  /** Whether the connection was lost before the end. */
  boolean isBroken() {
    return broken;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return;
    }
    boolean first = !begun;
    begun = true;
    try {
      if (first) {
        connection.begin(head, bytes, offset, length);
      } else {
        connection.chunk(bytes, offset, length);
      }
    } catch (IOException e) {
      broken = true;
      throw e;
    }
  }

  /** Ends the answer; the status of the reply. */
  int end() throws IOException {
    return end("");
  }

  /** Breaks the answer off; the status of the reply. */
  int fail(ErrorReport report) throws IOException {
    return end(report.trailers());
  }

  private int end(String trailers) throws IOException {
    HttpReply reply;
    try {
      reply = connection.end(trailers);
    } catch (IOException e) {
      broken = true;
      throw e;
    }
    return RuntimeApi.checked(path, reply);
  }
}
