package dev.lading.runtime.event;

import java.io.OutputStream;

/** What a function answers to an event. */
public sealed interface Answer {

  /**
   * An answer that is there as a whole.
   *
   * @param bytes in JSON
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Whole(byte[] bytes) implements Answer {}

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
