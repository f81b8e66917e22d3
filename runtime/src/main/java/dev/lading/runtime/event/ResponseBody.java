package dev.lading.runtime.event;

import java.io.IOException;
import java.io.OutputStream;

/**
 * What a streamed response's writer writes to: chunks are gathered until they are worth sending.
 */
final class ResponseBody extends OutputStream {

  private static final int CHUNK_BYTES = 16 * 1024;

  private final OutputStream out;
  private final byte[] waiting;
  private int count;
  private boolean begun;
  private boolean ended;

  /**
   * Creates the stream.
   *
   * @param head what goes before the body, with its first chunk
   */
  ResponseBody(OutputStream out, byte[] head) {
    this.out = out;
    this.waiting = new byte[Math.max(CHUNK_BYTES, head.length + CHUNK_BYTES / 2)];
    this.count = head.length;
    System.arraycopy(head, 0, waiting, 0, head.length);
  }

  /** Whether anything has left. */
  boolean hasBegun() {
    return begun;
  }

  @Override
  public synchronized void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    if (ended) {
      throw new IOException("the response has ended");
    }
    int from = offset;
    int left = length;
    while (left > waiting.length - count) {
      int part = waiting.length - count;
      System.arraycopy(bytes, from, waiting, count, part);
      count += part;
      from += part;
      left -= part;
      flush();
    }
    System.arraycopy(bytes, from, waiting, count, left);
    count += left;
  }

  @Override
  public synchronized void flush() throws IOException {
    if (count > 0) {
      begun = true;
      int length = count;
      count = 0;
      out.write(waiting, 0, length);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (!ended) {
      flush();
      ended = true;
    }
  }

  /** Drops what has not left yet; nothing more can be written. */
  synchronized void abandon() {
    count = 0;
    ended = true;
  }
}
