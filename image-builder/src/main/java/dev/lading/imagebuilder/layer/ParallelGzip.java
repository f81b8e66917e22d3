package dev.lading.imagebuilder.layer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.zip.CRC32;

/**
 * Compresses to one gzip stream with several threads.
 *
 * <p>The input is cut into blocks of a fixed size, each compressed by itself, with the end of the
 * block before as its dictionary. So the result does not depend on the number of threads. A block
 * that is compressed already, as most of a jar is, is stored as it is.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952: GZIP file format</a>
 */
final class ParallelGzip extends OutputStream {

  static final int BLOCK = 1 << 20;

  /** Magic, deflate, no flags, no time, no extra flags, unknown system: nothing of this machine. */
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 255};

  private static final int DICTIONARY = 1 << 15;

  private final OutputStream out;
  private final ExecutorService threads;
  private final int level;
  private final int mostPending;
  private final Deque<Future<byte[]>> pending = new ArrayDeque<>();
  private final CRC32 checksum = new CRC32();
  private byte[] block = new byte[BLOCK];
  private int filled;
  private byte[] dictionary = new byte[0];
  private long size;
  private boolean closed;

  /**
   * Starts the stream.
   *
   * @param threads compress the blocks; they stay open
   * @param level of compression, 1 to 9
   */
  ParallelGzip(OutputStream out, ExecutorService threads, int level) throws IOException {
    this.out = out;
    this.threads = threads;
    this.level = level;
    this.mostPending = 2 * Runtime.getRuntime().availableProcessors() + 2;
    out.write(HEADER);
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    checksum.update(bytes, offset, length);
    size += length;
    int from = offset;
    int left = length;
    while (left > 0) {
      // A full block waits for the next byte, so that the last block is known to be the last.
      if (filled == BLOCK) {
        submit(false);
      }
      int count = Math.min(left, BLOCK - filled);
      System.arraycopy(bytes, from, block, filled, count);
      filled += count;
      from += count;
      left -= count;
    }
  }

  private void submit(boolean last) throws IOException {
    GzipBlock work = new GzipBlock(block, filled, dictionary, level, last);
    dictionary = Arrays.copyOfRange(block, Math.max(0, filled - DICTIONARY), filled);
    block = new byte[BLOCK];
    filled = 0;
    pending.addLast(threads.submit(work));
    while (pending.size() > mostPending) {
      take();
    }
  }

  private void take() throws IOException {
    Future<byte[]> first = pending.removeFirst();
    try {
      out.write(first.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("compressing was interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException("compressing failed", e.getCause());
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    submit(true);
    while (!pending.isEmpty()) {
      take();
    }
    int crc = (int) checksum.getValue();
    int length = (int) size;
    for (int value : new int[] {crc, length}) {
      for (int shift = 0; shift < 32; shift += 8) {
        out.write(value >>> shift);
      }
    }
    out.close();
  }
}
