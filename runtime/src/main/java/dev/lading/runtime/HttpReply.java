package dev.lading.runtime;

import dev.lading.runtime.nullness.Nullable;
import java.util.Locale;
import java.util.Map;

/** What the Runtime API replied. */
final class HttpReply {

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;
  private final boolean lastOfConnection;

  /**
   * Creates the reply.
   *
   * @param headers by their names in lower case
   * @param lastOfConnection whether the connection cannot be used again
   */
  HttpReply(int status, Map<String, String> headers, byte[] body, boolean lastOfConnection) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.lastOfConnection = lastOfConnection;
  }

  int status() {
    return status;
  }

  @Nullable
  String header(String name) {
    return headers.get(name.toLowerCase(Locale.ROOT));
  }

  byte[] body() {
    return body;
  }

  boolean isLastOfConnection() {
    return lastOfConnection;
  }
}
