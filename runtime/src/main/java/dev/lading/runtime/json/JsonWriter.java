package dev.lading.runtime.json;

import java.util.Arrays;

/**
 * Writes JSON as UTF-8 without white space.
 *
 * <p>It sets the commas; that names and values alternate within an object is the caller's part.
 */
public final class JsonWriter {

  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private byte[] out;
  private int length;
  private boolean comma;

  /** Creates a writer that expects about so many bytes. */
  public JsonWriter(int expectedLength) {
    this.out = new byte[Math.max(64, expectedLength)];
  }

  /** Opens an object. */
  public JsonWriter beginObject() {
    return open('{');
  }

  /** Closes an object. */
  public JsonWriter endObject() {
    return close('}');
  }

  /** Opens an array. */
  public JsonWriter beginArray() {
    return open('[');
  }

  /** Closes an array. */
  public JsonWriter endArray() {
    return close(']');
  }

  /** Writes a field's name; its value comes next. */
  public JsonWriter name(String name) {
    string(name);
    append(':');
    comma = false;
    return this;
  }

  /**
   * Writes a string; a surrogate without its other half is written as an escape, which is all that
   * JSON has for it.
   */
  public JsonWriter string(String text) {
    separate();
    reserve(text.length() + 2);
    append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        ascii((byte) c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        supplementary(Character.toCodePoint(c, text.charAt(++i)));
      } else {
        basic(c);
      }
    }
    append('"');
    return this;
  }

  /** Writes bytes that are UTF-8 as a string. */
  public JsonWriter string(byte[] utf8) {
    separate();
    reserve(utf8.length + 2);
    append('"');
    for (byte b : utf8) {
      if (b < 0) {
        append(b);
      } else {
        ascii(b);
      }
    }
    append('"');
    return this;
  }

  /** Writes a whole number. */
  public JsonWriter number(long number) {
    separate();
    String digits = Long.toString(number);
    for (int i = 0; i < digits.length(); i++) {
      append(digits.charAt(i));
    }
    return this;
  }

  /** Writes {@code true} or {@code false}. */
  public JsonWriter bool(boolean value) {
    separate();
    String word = value ? "true" : "false";
    for (int i = 0; i < word.length(); i++) {
      append(word.charAt(i));
    }
    return this;
  }

  /** What is written. */
  public byte[] toBytes() {
    return Arrays.copyOf(out, length);
  }

  private JsonWriter open(char bracket) {
    separate();
    append(bracket);
    comma = false;
    return this;
  }

  private JsonWriter close(char bracket) {
    append(bracket);
    comma = true;
    return this;
  }

  private void separate() {
    if (comma) {
      append(',');
    }
    comma = true;
  }

  private void ascii(byte b) {
    if (b >= ' ' && b != '"' && b != '\\') {
      append(b);
      return;
    }
    switch (b) {
      case '"', '\\' -> escape(b);
      case '\n' -> escape('n');
      case '\r' -> escape('r');
      case '\t' -> escape('t');
      default -> unicode((char) b);
    }
  }

  private void escape(int kind) {
    append('\\');
    append(kind);
  }

  private void unicode(char unit) {
    escape('u');
    append(HEX[unit >> 12]);
    append(HEX[unit >> 8 & 0xf]);
    append(HEX[unit >> 4 & 0xf]);
    append(HEX[unit & 0xf]);
  }

  private void basic(char c) {
    if (Character.isSurrogate(c)) {
      unicode(c);
    } else if (c < 0x800) {
      append(0xc0 | (c >> 6));
      append(0x80 | (c & 0x3f));
    } else {
      append(0xe0 | (c >> 12));
      append(0x80 | (c >> 6 & 0x3f));
      append(0x80 | (c & 0x3f));
    }
  }

  private void supplementary(int codePoint) {
    append(0xf0 | (codePoint >> 18));
    append(0x80 | (codePoint >> 12 & 0x3f));
    append(0x80 | (codePoint >> 6 & 0x3f));
    append(0x80 | (codePoint & 0x3f));
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
