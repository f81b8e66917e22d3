package dev.lading.imagebuilder.registry;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The next so many bytes of a stream. */
final class BoundedStream extends FilterInputStream {

  private long left;

  BoundedStream(InputStream stream, long size) {
    super(stream);
    this.left = size;
  }

  @Override
  public int read() throws IOException {
    if (left == 0) {
      return -1;
    }
    int read = super.read();
    left -= read < 0 ? 0 : 1;
    return read;
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int read = super.read(bytes, start, (int) Math.min(length, left));
    left -= Math.max(read, 0);
    return read;
  }
}
