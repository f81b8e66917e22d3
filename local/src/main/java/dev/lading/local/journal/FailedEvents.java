package dev.lading.local.journal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The events that were given up, as the queues of failed events of the template keep them; here all
 * functions' together, and the latest hundred.
 */
public final class FailedEvents {

  private static final int MAX = 100;

  private final Deque<FailedEvent> kept = new ArrayDeque<>();

  /**
   * An event that was given up.
   *
   * @param function that failed it
   * @param cause what it is about
   * @param time when it was given up
   * @param attempts how often it was tried
   * @param error why it failed the last time
   * @param event the event
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record FailedEvent(
      String function, Cause cause, Instant time, int attempts, String error, byte[] event) {}

  /** Keeps one more. */
  public synchronized void add(FailedEvent event) {
    kept.addLast(event);
    if (kept.size() > MAX) {
      kept.removeFirst();
    }
  }

  /** What is kept, the oldest first. */
  public synchronized List<FailedEvent> all() {
    return List.copyOf(kept);
  }
}
