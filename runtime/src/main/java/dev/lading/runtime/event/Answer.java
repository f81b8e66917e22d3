package dev.lading.runtime.event;

import java.io.OutputStream;

/** What a function answers to an event. */
public sealed interface Answer {

  /** An answer that is there as a whole. */
  final class Whole implements Answer {

    private final byte[] bytes;

    Whole(byte[] bytes) {
      this.bytes = bytes;
    }

    /** The answer's JSON. */
    public byte[] bytes() {
      return bytes;
    }
  }

  /** An answer that is written while it is sent. */
  non-sealed interface Streamed extends Answer {

    /**
     * Writes the answer; what fails before anything is written to {@code out} is written as an
     * answer too.
     *
     * @param out each of its writes is one chunk
     * @throws Exception what failed after that, or what {@code out} throws
     */
    void writeTo(OutputStream out) throws Exception;
  }
}
