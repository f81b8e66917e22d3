package dev.lading.runtime.json;

import java.util.Arrays;

/** Takes the escapes out of a JSON string, from UTF-8 to UTF-8. */
final class Unescape {

  private final byte[] json;
  private int at;
  private byte[] out;
  private int length;

  /** Creates it for the string whose first byte, behind the quote, is at {@code start}. */
  Unescape(byte[] json, int start) {
    this.json = json;
    this.at = start;
    this.out = new byte[64];
  }

  /** The offset of the closing quote, once {@link #run} is done. */
  int end() {
    return at;
  }

  /** The string's UTF-8. */
  byte[] run() {
    while (true) {
      int end = ValueScan.text(json, at);
      reserve(end - at);
      System.arraycopy(json, at, out, length, end - at);
      length += end - at;
      at = end;
      if (json[at] == '"') {
        return Arrays.copyOf(out, length);
      }
      at++;
      escape();
    }
  }

  private void escape() {
    if (at >= json.length) {
      throw MalformedJsonException.of("the text ends within a string", at);
    }
    byte kind = json[at++];
    switch (kind) {
      case '"', '\\', '/' -> append(kind);
      case 'b' -> append('\b');
      case 'f' -> append('\f');
      case 'n' -> append('\n');
      case 'r' -> append('\r');
      case 't' -> append('\t');
      case 'u' -> unicode();
      default -> throw MalformedJsonException.of("an unknown escape", at - 1);
    }
  }

  private void unicode() {
    char unit = unit();
    if (!Character.isSurrogate(unit)) {
      appendCodePoint(unit);
    } else if (Character.isHighSurrogate(unit) && startsLowSurrogate()) {
      at += 2;
      appendCodePoint(Character.toCodePoint(unit, unit()));
    } else {
      append('?');
    }
  }

  private boolean startsLowSurrogate() {
    if (at + 6 > json.length || json[at] != '\\' || json[at + 1] != 'u') {
      return false;
    }
    int before = at;
    at += 2;
    char unit = unit();
    at = before;
    return Character.isLowSurrogate(unit);
  }

  private char unit() {
    int unit = 0;
    for (int i = 0; i < 4; i++, at++) {
      int digit = at < json.length ? Character.digit((char) (json[at] & 0xff), 16) : -1;
      if (digit < 0 || json[at] < 0) {
        throw MalformedJsonException.of("an escape without its four hexadecimal digits", at);
      }
      unit = (unit << 4) | digit;
    }
    return (char) unit;
  }

  private void appendCodePoint(int codePoint) {
    if (codePoint < 0x80) {
      append(codePoint);
    } else if (codePoint < 0x800) {
      append(0xc0 | (codePoint >> 6));
      append(0x80 | (codePoint & 0x3f));
    } else if (codePoint < 0x10000) {
      append(0xe0 | (codePoint >> 12));
      append(0x80 | (codePoint >> 6 & 0x3f));
      append(0x80 | (codePoint & 0x3f));
    } else {
      append(0xf0 | (codePoint >> 18));
      append(0x80 | (codePoint >> 12 & 0x3f));
      append(0x80 | (codePoint >> 6 & 0x3f));
      append(0x80 | (codePoint & 0x3f));
    }
  }

  private void append(int b) {
    reserve(1);
    out[length++] = (byte) b;
  }

  private void reserve(int more) {
    if (out.length - length < more) {
      out = Arrays.copyOf(out, Math.max(out.length * 2, length + more));
    }
  }
}
