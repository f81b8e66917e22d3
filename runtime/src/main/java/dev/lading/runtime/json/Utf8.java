package dev.lading.runtime.json;

/**
 * Tells whether bytes are UTF-8. By hand, because Java's decoder is not among the classes that the
 * JVM has at hand, and a first response with one accented letter would wait for it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3629#section-3">RFC 3629: UTF-8 definition</a>
 */
public final class Utf8 {

  private Utf8() {}

  /** Whether all of the bytes are characters. */
  public static boolean isValid(byte[] bytes) {
    int at = 0;
    while (at < bytes.length) {
      int length = bytes[at] >= 0 ? 1 : characterLength(bytes, at);
      if (length == 0) {
        return false;
      }
      at += length;
    }
    return true;
  }

  /** How many bytes the character has that is not ASCII; 0 where there is none. */
  private static int characterLength(byte[] bytes, int start) {
    int first = bytes[start] & 0xff;
    int length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (first < 0xc2 || first > 0xf4 || start + length > bytes.length) {
      return 0;
    }
    int codePoint = first & (0xff >> (length + 1));
    for (int i = 1; i < length; i++) {
      int next = bytes[start + i] & 0xff;
      if ((next >> 6) != 0b10) {
        return 0;
      }
      codePoint = (codePoint << 6) | (next & 0x3f);
    }
    // Characters of three bytes that two would do for, surrogates, and likewise with four bytes.
    boolean shortest = codePoint >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000);
    boolean surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
    return shortest && !surrogate && codePoint <= 0x10ffff ? length : 0;
  }
}
