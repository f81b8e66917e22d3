package dev.lading.operations.progress;

import java.time.Duration;

/**
 * A layer on its way, at one moment.
 *
 * @param title what it is for
 * @param size in bytes
 * @param done how many of them are done
 * @param time since it began
 */
record Transfer(String title, long size, long done, Duration time) {

  private static final double NANOS = 1e9;

  /** Bytes in a second; 0 before there is anything to tell. */
  long rate() {
    return time.toNanos() == 0 ? 0 : (long) (done / (time.toNanos() / NANOS));
  }

  /** How far it is, from 0 to 1. */
  double share() {
    return size <= 0 ? 0 : Math.min(1, (double) done / size);
  }
}
