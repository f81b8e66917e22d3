package dev.lading.imagebuilder.natives;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a compressed file, read by streaming: nothing of a library of hundreds of megabytes is
 * kept, and reading backwards starts the stream anew.
 */
final class StreamedBytes implements ByteSource, Closeable {

  /** Opens the stream from its start. */
  interface Opener {
    InputStream open() throws IOException;
  }

  /** No reader needs to go back more often; a file that makes it do so is malicious. */
  private static final int MOST_OPENINGS = 8;

  private final Opener opener;
  private @Nullable InputStream stream;
  private long position;
  private int openings;

  StreamedBytes(Opener opener) {
    this.opener = opener;
  }

  @Override
  public byte[] read(long offset, int length) throws IOException {
    if (offset < 0 || length <= 0) {
      return new byte[0];
    }
    InputStream current = streamAtOrBefore(offset);
    if (position < offset) {
      position += skip(current, offset - position);
      if (position < offset) {
        return new byte[0];
      }
    }
    byte[] bytes = current.readNBytes(length);
    position += bytes.length;
    return bytes;
  }

  private static long skip(InputStream stream, long count) throws IOException {
    byte[] waste = new byte[1 << 16];
    long left = count;
    while (left > 0) {
      int skipped = stream.read(waste, 0, (int) Math.min(waste.length, left));
      if (skipped < 0) {
        break;
      }
      left -= skipped;
    }
    return count - left;
  }

  private InputStream streamAtOrBefore(long offset) throws IOException {
    if (stream == null || offset < position) {
      close();
      if (++openings > MOST_OPENINGS) {
        throw new IOException("its headers point to and fro too often");
      }
      stream = opener.open();
      position = 0;
    }
    return stream;
  }

  @Override
  public void close() throws IOException {
    if (stream != null) {
      stream.close();
      stream = null;
    }
  }
}
