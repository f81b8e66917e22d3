package dev.lading.local.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads bodies of a limited size, and answers with bodies that are in memory. */
public final class Exchanges {

  private static final long MAX_SKIPPED = 100_000_000;

  private Exchanges() {}

  /** The request's body; empty when it has more bytes than the limit. */
  public static Optional<byte[]> body(HttpExchange exchange, int limit) throws IOException {
    InputStream in = exchange.getRequestBody();
    byte[] body = in.readNBytes(limit + 1);
    if (body.length <= limit) {
      return Optional.of(body);
    }
    // A client that is cut off while it sends would not see the answer.
    byte[] skipped = new byte[8192];
    for (long rest = MAX_SKIPPED; rest > 0; rest -= skipped.length) {
      if (in.readNBytes(skipped, 0, skipped.length) < skipped.length) {
        break;
      }
    }
    return Optional.empty();
  }

  /** Answers with a text. */
  public static void text(HttpExchange exchange, int status, String text) throws IOException {
    send(exchange, status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Answers with JSON. */
  public static void json(HttpExchange exchange, int status, byte[] json) throws IOException {
    send(exchange, status, "application/json", json);
  }

  private static void send(HttpExchange exchange, int status, String contentType, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", contentType);
    send(exchange, status, body);
  }

  /** Answers with a body, under the headers that are already set. */
  public static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    boolean bodiless = exchange.getRequestMethod().equals("HEAD") || status == 204 || status == 304;
    if (bodiless || body.length == 0) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
