package dev.lading.runtime.json;

/** Finds how far a JSON string goes without escapes. */
final class StringScan {

  private StringScan() {}

  /** The offset of the first quote or backslash. */
  static int end(byte[] json, int start) {
    for (int at = start; at < json.length; at++) {
      byte b = json[at];
      if (b == '"' || b == '\\') {
        return at;
      }
      // Bytes above 0x7f are negative, and part of a character that needs no escape.
      if (b >= 0 && b < ' ') {
        throw new MalformedJsonException("a string has a control character without escape", at);
      }
    }
    throw new MalformedJsonException("the text ends within a string", json.length);
  }
}
