package dev.lading.imagebuilder.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes of an image that can be read as often as they have to be sent. */
sealed interface BlobSource {

  /** The bytes from their beginning. */
  InputStream open() throws IOException;

  /** Bytes in memory. */
  final class Bytes implements BlobSource {

    private final byte[] content;

    Bytes(byte[] content) {
      this.content = content.clone();
    }

    byte[] content() {
      return content.clone();
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(content);
    }
  }

  /**
   * Bytes within a file.
   *
   * @param file the file
   * @param offset where they begin
   * @param size how many they are
   */
  record Part(Path file, long offset, long size) implements BlobSource {
    @Override
    public InputStream open() throws IOException {
      InputStream stream = Files.newInputStream(file);
      try {
        stream.skipNBytes(offset);
      } catch (IOException e) {
        stream.close();
        throw e;
      }
      return new BoundedStream(stream, size);
    }
  }
}
