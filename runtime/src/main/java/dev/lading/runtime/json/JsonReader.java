package dev.lading.runtime.json;

import dev.lading.runtime.nullness.Nullable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads UTF-8 JSON from beginning to end, value by value, as the caller asks.
 *
 * <p>Strict as <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a> says, but for two
 * things that AWS's events need no more of: the text of a skipped string is not checked to be
 * UTF-8, and values nest at most {@value #MAX_DEPTH} deep. Whoever asks for a value of another kind
 * than the one that comes, or for a value where the bytes end, gets a {@link
 * MalformedJsonException}.
 *
 * <p>A loop over an object is {@code for (String name = json.firstName(); name != null; name =
 * json.nextName())}, one over an array {@code for (boolean more = json.firstElement(); more; more =
 * json.nextElement())}; each turn reads or {@linkplain #skip skips} one value.
 */
public final class JsonReader {

  /** How deep values may nest. */
  public static final int MAX_DEPTH = 500;

  private final byte[] json;
  private int at;
  private int depth;

  /** Creates a reader of a whole text. */
  public JsonReader(byte[] json) {
    this.json = json;
  }

  /** The first byte of the next value, or -1 where the text ends; consumes nothing. */
  public int peek() {
    skipWhitespace();
    return at < json.length ? json[at] & 0xff : -1;
  }

  /** Enters an object; its first name, or null (and the object is left) where it is empty. */
  public @Nullable String firstName() {
    enter('{', "an object");
    return leaves('}') ? null : name();
  }

  /** The object's next name, or null (and the object is left) at its end. */
  public @Nullable String nextName() {
    if (leaves('}')) {
      return null;
    }
    expect(',', "',' or '}'");
    return name();
  }

  /** Enters an array; whether it has an element, else the array is left. */
  public boolean firstElement() {
    enter('[', "an array");
    return !leaves(']');
  }

  /** Whether the array has one more element, else the array is left. */
  public boolean nextElement() {
    if (leaves(']')) {
      return false;
    }
    expect(',', "',' or ']'");
    return true;
  }

  /** The next value, a string. */
  public String string() {
    int start = openString();
    int end = ValueScan.text(json, start);
    if (json[end] == '\\') {
      byte[] unescaped = unescape(start);
      return decode(unescaped, 0, unescaped.length);
    }
    at = end + 1;
    return decode(json, start, end - start);
  }

  /** The next value if it is a string; any other is skipped. */
  public @Nullable String stringOrNull() {
    if (peek() == '"') {
      return string();
    }
    skip();
    return null;
  }

  /**
   * The next value, a string, in UTF-8. A surrogate without its other half, which UTF-8 has no
   * bytes for, becomes '?'.
   */
  public byte[] stringBytes() {
    int start = openString();
    int end = ValueScan.text(json, start);
    if (json[end] == '\\') {
      return unescape(start);
    }
    at = end + 1;
    byte[] bytes = new byte[end - start];
    System.arraycopy(json, start, bytes, 0, bytes.length);
    return bytes;
  }

  /** The next value, {@code true} or {@code false}. */
  public boolean bool() {
    int first = peek();
    if (first == 't') {
      word("true");
      return true;
    }
    if (first == 'f') {
      word("false");
      return false;
    }
    throw malformed("expected true or false");
  }

  /** The next value, a number, as it is written. */
  public String number() {
    skipWhitespace();
    int start = at;
    at = ValueScan.number(json, at);
    return new String(json, start, at - start, StandardCharsets.US_ASCII);
  }

  /** The next value, {@code null}. */
  public void nullValue() {
    skipWhitespace();
    word("null");
  }

  /** Passes over the next value. */
  public void skip() {
    switch (peek()) {
      case '"' -> skipString();
      case '{' -> skipObject();
      case '[' -> {
        for (boolean more = firstElement(); more; more = nextElement()) {
          skip();
        }
      }
      case 't', 'f' -> bool();
      case 'n' -> nullValue();
      case -1 -> throw malformed("the text ends where a value is expected");
      default -> at = ValueScan.number(json, at);
    }
  }

  /** The next value, whatever it is, as it is written. */
  public byte[] raw() {
    skipWhitespace();
    int start = at;
    skip();
    return since(start);
  }

  /**
   * The bytes from a place to where the reader stands.
   *
   * @param start an {@link #offset}; to stand at the beginning of a value, {@link #peek} first
   */
  public byte[] since(int start) {
    byte[] bytes = new byte[at - start];
    System.arraycopy(json, start, bytes, 0, bytes.length);
    return bytes;
  }

  /** Makes sure that nothing but white space is left. */
  public void end() {
    if (peek() != -1) {
      throw malformed("the text goes on after its end");
    }
  }

  /** Another reader of the text, that stands where this one does and goes its own way. */
  public JsonReader fromHere() {
    JsonReader other = new JsonReader(json);
    other.at = at;
    return other;
  }

  /** Where the reader stands, in bytes. */
  public int offset() {
    return at;
  }

  private String name() {
    String name = string();
    expect(':', "':'");
    return name;
  }

  /** Passes over an object without making texts of its names. */
  private void skipObject() {
    enter('{', "an object");
    boolean first = true;
    while (!leaves('}')) {
      if (!first) {
        expect(',', "',' or '}'");
      }
      first = false;
      skipString();
      expect(':', "':'");
      skip();
    }
  }

  private void skipString() {
    int start = openString();
    int end = ValueScan.text(json, start);
    if (json[end] == '\\') {
      unescape(start);
    } else {
      at = end + 1;
    }
  }

  private int openString() {
    expect('"', "a string");
    return at;
  }

  private byte[] unescape(int start) {
    Unescape unescape = new Unescape(json, start);
    byte[] unescaped = unescape.run();
    at = unescape.end() + 1;
    return unescaped;
  }

  private String decode(byte[] bytes, int start, int length) {
    String text = new String(bytes, start, length, StandardCharsets.UTF_8);
    // The constructor replaces what is not UTF-8; a text that has the replacement is looked at
    // twice.
    if (text.indexOf('\uFFFD') >= 0
        && !Utf8.isValid(Arrays.copyOfRange(bytes, start, start + length))) {
      throw malformed("a string that is not UTF-8 ends");
    }
    return text;
  }

  private void enter(char open, String what) {
    expect(open, what);
    if (++depth > MAX_DEPTH) {
      throw malformed("values nest deeper than " + MAX_DEPTH);
    }
  }

  private boolean leaves(char close) {
    if (peek() != close) {
      return false;
    }
    at++;
    depth--;
    return true;
  }

  private void expect(char expected, String what) {
    if (peek() != expected) {
      throw malformed(at < json.length ? "expected " + what : "the text ends before " + what);
    }
    at++;
  }

  private void word(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (at + i >= json.length || json[at + i] != word.charAt(i)) {
        throw malformed("expected " + word);
      }
    }
    at += word.length();
  }

  private void skipWhitespace() {
    while (at < json.length && isWhitespace(json[at])) {
      at++;
    }
  }

  private static boolean isWhitespace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  private RuntimeException malformed(String reason) {
    return MalformedJsonException.of(reason, at);
  }
}
