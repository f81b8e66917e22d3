package dev.lading.local.function;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One request of a runtime, and the place for its reply. */
final class RuntimeExchange {

  private final String method;
  private final String path;
  private final Map<String, String> headers;
  private final RequestBody body;
  private final OutputStream out;
  private final Map<String, String> replyHeaders = new LinkedHashMap<>();

  private RuntimeExchange(
      String method, String path, Map<String, String> headers, RequestBody body, OutputStream out) {
    this.method = method;
    this.path = path;
    this.headers = headers;
    this.body = body;
    this.out = out;
  }

  /** Reads a request up to its body. */
  static RuntimeExchange read(InputStream in, OutputStream out) throws IOException {
    String[] request = RequestBody.line(in).split(" ", 3);
    if (request.length < 3) {
      throw new IOException("no request of HTTP: " + String.join(" ", request));
    }
    Map<String, String> headers = RequestBody.fields(in);
    return new RuntimeExchange(request[0], request[1], headers, RequestBody.of(headers, in), out);
  }

  /** The method and the path. */
  String call() {
    return method + " " + path;
  }

  String path() {
    return path;
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  RequestBody body() {
    return body;
  }

  /** The first bytes of the body, up to a limit; the rest is passed over. */
  byte[] bodyUpTo(int limit) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    for (byte[] piece = body.next(); piece.length > 0; piece = body.next()) {
      read.write(piece, 0, Math.min(piece.length, limit - read.size()));
    }
    return read.toByteArray();
  }

  /** Sets a header of the reply. */
  void set(String name, String value) {
    replyHeaders.put(name, value);
  }

  /** Replies; the request's body is read before. */
  void reply(int status, byte[] json) throws IOException {
    bodyUpTo(0);
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " " + status + "\r\n");
    head.append("Content-Type: application/json\r\n");
    replyHeaders.forEach(
        (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("Content-Length: ").append(json.length).append("\r\n\r\n");
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    whole.writeBytes(json);
    out.write(whole.toByteArray());
    out.flush();
  }
}
