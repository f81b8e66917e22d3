package dev.lading.local.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of one function, as it is known at one time.
 *
 * @param number rises with each event of the run
 * @param function the function's name
 * @param cause why it is called
 * @param start when it was called
 * @param state what became of it
 * @param measures how long it took, and how much memory
 * @param failure why it failed; null where it did not
 * @param log what was logged meanwhile
 * @param event the event; empty where it is too large to be kept
 * @param answer the answer's first bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Entry(
    long number,
    String function,
    Cause cause,
    Instant start,
    State state,
    Measures measures,
    @Nullable Failure failure,
    List<String> log,
    byte[] event,
    byte[] answer) {

  /** What became of an event. */
  public enum State {
    /** It waits for the function, or the function handles it. */
    RUNNING,
    /** The function answered. */
    ANSWERED,
    /** The function failed. */
    FAILED
  }

  /**
   * What was measured.
   *
   * @param instance who handled it, such as {@code process 4711}; empty where nobody did yet
   * @param millis how long the caller waited; -1 while it waits
   * @param coldStart how many of them were for the start of an instance; -1 where there was one
   * @param memory the most memory that the instance used so far, in MB; -1 where nobody knows
   */
  public record Measures(String instance, long millis, long coldStart, long memory) {

    static final Measures NONE = new Measures("", -1, -1, -1);
  }

  /** Copies the lines. */
  public Entry {
    log = List.copyOf(log);
  }
}
