package dev.lading.imagebuilder.natives;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/** The bytes of a file on the disk, at whatever place. */
final class FileBytes implements ByteSource, Closeable {

  private final FileChannel file;

  FileBytes(Path path) throws IOException {
    this.file = FileChannel.open(path);
  }

  @Override
  public byte[] read(long offset, int length) throws IOException {
    if (offset < 0 || length <= 0 || offset >= file.size()) {
      return new byte[0];
    }
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(length, file.size() - offset));
    while (bytes.hasRemaining() && file.read(bytes, offset + bytes.position()) >= 0) {
      // Reads on until the buffer is full.
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
