package dev.lading.runtime.json;

/** Finds where numbers and strings end. */
final class ValueScan {

  private ValueScan() {}

  /** The offset behind a number. */
  static int number(byte[] json, int start) {
    int at = start;
    if (is(json, at, '-')) {
      at++;
    }
    if (is(json, at, '0')) {
      at++;
    } else {
      at = digits(json, at);
    }
    if (is(json, at, '.')) {
      at = digits(json, at + 1);
    }
    if (is(json, at, 'e') || is(json, at, 'E')) {
      at++;
      if (is(json, at, '+') || is(json, at, '-')) {
        at++;
      }
      at = digits(json, at);
    }
    if (at < json.length && !endsValue(json[at])) {
      throw MalformedJsonException.of("a value goes on with what is no part of a number", at);
    }
    return at;
  }

  private static int digits(byte[] json, int start) {
    int at = start;
    while (at < json.length && json[at] >= '0' && json[at] <= '9') {
      at++;
    }
    if (at == start) {
      throw MalformedJsonException.of(
          start < json.length ? "expected a value" : "the text ends where a digit is expected",
          start);
    }
    return at;
  }

  private static boolean is(byte[] json, int at, char expected) {
    return at < json.length && json[at] == expected;
  }

  private static boolean endsValue(byte b) {
    return b == ',' || b == ']' || b == '}' || b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /** The first quote or backslash in a string. */
  static int text(byte[] json, int start) {
    for (int at = start; at < json.length; at++) {
      byte b = json[at];
      if (b == '"' || b == '\\') {
        return at;
      }
      // Bytes above 0x7f are negative, and part of a character that needs no escape.
      if (b >= 0 && b < ' ') {
        throw MalformedJsonException.of("a string has a control character without escape", at);
      }
    }
    throw MalformedJsonException.of("the text ends within a string", json.length);
  }
}
