package dev.lading.local.function;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.Map;
import java.util.TreeMap;

/**
 * The body of a request: of a known length, or in chunks with trailers behind them, which the JDK's
 * own server does not take.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-6">RFC 9112: message body</a>
 */
final class RequestBody {

  private static final int MAX_PIECE = 64 * 1024;

  private final InputStream in;
  private final boolean chunked;
  private int left;
  private boolean ended;
  private final Map<String, String> trailers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private RequestBody(InputStream in, boolean chunked, int left) {
    this.in = in;
    this.chunked = chunked;
    this.left = left;
    this.ended = !chunked && left == 0;
  }

  static RequestBody of(Map<String, String> headers, InputStream in) throws IOException {
    return "chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"))
        ? new RequestBody(in, true, 0)
        : new RequestBody(in, false, number(headers.getOrDefault("Content-Length", "0"), 10));
  }

  /** The next bytes, as soon as there are some; none at the end. */
  byte[] next() throws IOException {
    if (chunked && left == 0 && !ended) {
      left = number(line(in).split(";", 2)[0], 16);
      if (left == 0) {
        ended = true;
        trailers.putAll(fields(in));
      }
    }
    if (ended) {
      return new byte[0];
    }
    byte[] piece = in.readNBytes(Math.min(left, MAX_PIECE));
    if (piece.length == 0) {
      throw new EOFException("the connection ended within a body");
    }
    left -= piece.length;
    if (left == 0) {
      ended = !chunked;
      if (chunked && !line(in).isEmpty()) {
        throw new ProtocolException("a chunk that is longer than its size");
      }
    }
    return piece;
  }

  /** What stands behind the chunks, once all are read. */
  Map<String, String> trailers() {
    return trailers;
  }

  static Map<String, String> fields(InputStream in) throws IOException {
    Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new ProtocolException("header '" + line + "'");
      }
      fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    return fields;
  }

  /** A line without its end. */
  static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the connection ended within a line");
      }
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }

  private static int number(String digits, int radix) throws ProtocolException {
    try {
      return Integer.parseUnsignedInt(digits.strip(), radix);
    } catch (NumberFormatException e) {
      throw new ProtocolException("number '" + digits + "'");
    }
  }
}
