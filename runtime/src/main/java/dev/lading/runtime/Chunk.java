package dev.lading.runtime;

import java.nio.charset.StandardCharsets;

/**
 * The chunks of a request's body.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-7.1">RFC 9112: chunked transfer
 *     coding</a>
 */
final class Chunk {

  private Chunk() {}

  /** A chunk of at least one byte: none would end the body. */
  static byte[] of(byte[] bytes, int offset, int length) {
    byte[] size = (Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    byte[] chunk = new byte[size.length + length + 2];
    System.arraycopy(size, 0, chunk, 0, size.length);
    System.arraycopy(bytes, offset, chunk, size.length, length);
    chunk[chunk.length - 2] = '\r';
    chunk[chunk.length - 1] = '\n';
    return chunk;
  }

  /** The end of the body. */
  static byte[] last(String trailers) {
    return ("0\r\n" + trailers + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }
}
