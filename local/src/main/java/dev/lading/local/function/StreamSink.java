package dev.lading.local.function;

import java.io.IOException;

/** Takes a streamed answer, chunk by chunk, as the function writes it. */
@FunctionalInterface
public interface StreamSink {

  /**
   * Takes a chunk.
   *
   * @throws IOException when nobody wants the rest; the function is not told, as in Lambda
   */
  void write(byte[] chunk) throws IOException;
}
