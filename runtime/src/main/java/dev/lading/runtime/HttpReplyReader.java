package dev.lading.runtime;

import dev.lading.runtime.nullness.Nullable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the replies of one HTTP/1.1 connection.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112">RFC 9112: HTTP/1.1</a>
 */
final class HttpReplyReader {

  /** A client context, the largest header, has at most 3,583 bytes; this is to notice nonsense. */
  private static final int MAX_HEAD_BYTES = 256 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[16 * 1024];
  private int at;
  private int limit;
  private int headBytes;

  HttpReplyReader(InputStream in) {
    this.in = in;
  }

  /**
   * Reads a reply; null where the connection ends before its first byte.
   *
   * @throws IOException when it is not HTTP
   */
  @Nullable
  HttpReply read() throws IOException {
    while (true) {
      if (at == limit && !fill()) {
        return null;
      }
      headBytes = 0;
      String statusLine = line();
      int status = status(statusLine);
      List<String> headers = headers();
      // An interim reply, such as 100 Continue, announces the real one.
      if (status >= 200) {
        return withBody(status, statusLine.startsWith("HTTP/1.0"), headers);
      }
    }
  }

  private HttpReply withBody(int status, boolean http10, List<String> headers) throws IOException {
    boolean last = http10 || "close".equalsIgnoreCase(HttpReply.header("connection", headers));
    String encoding = HttpReply.header("transfer-encoding", headers);
    String length = HttpReply.header("content-length", headers);
    if (status == 204 || status == 304) {
      return new HttpReply(status, headers, new byte[0], last);
    }
    if (encoding != null) {
      if (!encoding.equalsIgnoreCase("chunked")) {
        throw new IOException("transfer encoding '" + encoding + "'");
      }
      return new HttpReply(status, headers, chunks(), last);
    }
    if (length != null) {
      return new HttpReply(status, headers, bytes(number(length, 10)), last);
    }
    return new HttpReply(status, headers, untilEnd(), true);
  }

  private static int status(String line) throws IOException {
    if (!line.startsWith("HTTP/1.") || line.length() < 12 || line.charAt(8) != ' ') {
      throw new IOException("status line '" + abbreviated(line) + "'");
    }
    int status = number(line.substring(9, 12), 10);
    if (status < 100) {
      throw new IOException("status line '" + abbreviated(line) + "'");
    }
    return status;
  }

  private List<String> headers() throws IOException {
    List<String> headers = new ArrayList<>(12);
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (line.indexOf(':') < 1) {
        throw new IOException("header '" + abbreviated(line) + "'");
      }
      headers.add(line);
    }
    return headers;
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      headBytes = 0;
      String line = line();
      int semicolon = line.indexOf(';');
      int size = number((semicolon < 0 ? line : line.substring(0, semicolon)).strip(), 16);
      if (size == 0) {
        headers(); // trailers
        return body.toByteArray();
      }
      body.write(bytes(size));
      if (!line().isEmpty()) {
        throw new IOException("a chunk that is longer than its size");
      }
    }
  }

  private byte[] bytes(int count) throws IOException {
    byte[] bytes = new byte[count];
    int done = Math.min(count, limit - at);
    System.arraycopy(buffer, at, bytes, 0, done);
    at += done;
    while (done < count) {
      int read = in.read(bytes, done, count - done);
      if (read < 0) {
        throw new IOException("the connection ended within a body");
      }
      done += read;
    }
    return bytes;
  }

  private byte[] untilEnd() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    do {
      body.write(buffer, at, limit - at);
      at = limit;
    } while (fill());
    return body.toByteArray();
  }

  /** The next line, in UTF-8: a client context may have any text. */
  private String line() throws IOException {
    ByteArrayOutputStream whole = null;
    while (true) {
      int start = at;
      while (at < limit) {
        if (buffer[at++] == '\n') {
          return text(whole, start, at - 1 - start);
        }
      }
      headBytes += limit - start;
      if (headBytes > MAX_HEAD_BYTES) {
        throw new IOException("headers of more than " + MAX_HEAD_BYTES + " bytes");
      }
      if (whole == null) {
        whole = new ByteArrayOutputStream();
      }
      whole.write(buffer, start, limit - start);
      if (!fill()) {
        throw new IOException("the connection ended within the headers");
      }
    }
  }

  private String text(@Nullable ByteArrayOutputStream before, int start, int length) {
    if (before == null) {
      boolean ended = length > 0 && buffer[start + length - 1] == '\r';
      return new String(buffer, start, ended ? length - 1 : length, StandardCharsets.UTF_8);
    }
    before.write(buffer, start, length);
    String text = before.toString(StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  private boolean fill() throws IOException {
    int read = in.read(buffer, 0, buffer.length);
    at = 0;
    limit = Math.max(read, 0);
    return read > 0;
  }

  private static int number(String digits, int radix) throws IOException {
    try {
      int number = Integer.parseInt(digits, radix);
      if (number >= 0 && digits.charAt(0) != '+') {
        return number;
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw new IOException("number '" + abbreviated(digits) + "'");
  }

  private static String abbreviated(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }
}
