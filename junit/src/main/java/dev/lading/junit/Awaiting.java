package dev.lading.junit;

import dev.lading.local.journal.Journal;
import dev.lading.local.journal.Subscription;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.opentest4j.AssertionFailedError;

/** Waits until something is so, at most for a time, and no longer than it takes. */
final class Awaiting {

  /** What changes in the application wakes it; other things are looked at so often. */
  private static final Duration LOOK = Duration.ofMillis(50);

  private final Journal journal;
  private final Story story;
  private final Duration limit;

  Awaiting(Journal journal, Story story, Duration limit) {
    this.journal = journal;
    this.story = story;
    this.limit = limit;
  }

  Duration limit() {
    return limit;
  }

  /**
   * Waits.
   *
   * @param what such as {@code the queue jobs to be empty}
   * @param now how it is now, for the failure's message; may be empty
   * @param since the number of the event that the story of a failure starts after
   * @throws AssertionFailedError when it is not so in time
   */
  void until(String what, Supplier<String> now, long since, BooleanSupplier condition) {
    long end = System.nanoTime() + limit.toNanos();
    try (Subscription changes = journal.subscribe()) {
      while (!condition.getAsBoolean()) {
        if (System.nanoTime() >= end) {
          String state = now.get();
          throw new AssertionFailedError(
              "waited %d s for %s%s\n%s"
                  .formatted(
                      limit.toSeconds(),
                      what,
                      state.isEmpty() ? "" : ": " + state,
                      story.told(since)));
        }
        changes.take(LOOK);
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("the test was interrupted", e);
  }
}
