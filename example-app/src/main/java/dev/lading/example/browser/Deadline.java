package dev.lading.example.browser;

import java.time.Duration;

/**
 * The moment at which waiting ends.
 *
 * @param nanoTime by {@link System#nanoTime}, which no clock adjustment moves
 */
record Deadline(long nanoTime) {

  static Deadline in(Duration duration) {
    return new Deadline(System.nanoTime() + duration.toNanos());
  }

  /** The earlier of this one and a duration from now. */
  Deadline orAfter(Duration duration) {
    Deadline other = in(duration);
    return other.nanoTime - nanoTime < 0 ? other : this;
  }

  /** What is left; negative, once it has passed. */
  Duration remaining() {
    return Duration.ofNanos(nanoTime - System.nanoTime());
  }
}
