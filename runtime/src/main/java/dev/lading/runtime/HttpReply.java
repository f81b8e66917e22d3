package dev.lading.runtime;

import dev.lading.runtime.nullness.Nullable;
import java.util.List;

/** What the Runtime API replied. */
final class HttpReply {

  private final int status;
  private final List<String> headers;
  private final byte[] body;
  private final boolean lastOfConnection;

  /**
   * Creates the reply.
   *
   * @param headers as they came, each a line; with a colon, and not at the start
   * @param lastOfConnection whether the connection cannot be used again
   */
  HttpReply(int status, List<String> headers, byte[] body, boolean lastOfConnection) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.lastOfConnection = lastOfConnection;
  }

  int status() {
    return status;
  }

  /** The last header of a name, in any case; null without it. */
  @Nullable
  String header(String name) {
    return header(name, headers);
  }

  /** The last header of a name: looked for line by line, for of a dozen few are asked for. */
  static @Nullable String header(String name, List<String> headers) {
    int length = name.length();
    for (int i = headers.size() - 1; i >= 0; i--) {
      String line = headers.get(i);
      if (line.indexOf(':') == length && line.regionMatches(true, 0, name, 0, length)) {
        return line.substring(length + 1).strip();
      }
    }
    return null;
  }

  byte[] body() {
    return body;
  }

  boolean isLastOfConnection() {
    return lastOfConnection;
  }
}
