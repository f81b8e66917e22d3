package dev.lading.imagebuilder.natives;

import java.io.IOException;

/** The bytes of a file, of which a reader wants only some places, mostly in ascending order. */
interface ByteSource {

  /**
   * The bytes from an offset on: fewer than {@code length}, even none, where the file ends before.
   */
  byte[] read(long offset, int length) throws IOException;
}
