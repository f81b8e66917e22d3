package dev.lading.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What a schedule has besides its expression.
 *
 * @param timeZone where the expression's clock hangs
 * @param flexibleWindow within how many minutes after its due time a call may come, if not at once
 * @param enabled whether it is due at all
 * @param input what the handler is given
 * @param start before which it is not due
 * @param end after which it is not due any more
 * @param retries how a call that fails to be delivered is tried again
 * @see <a
 *     href="https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html">CreateSchedule
 *     in the EventBridge Scheduler API</a>
 */
public record ScheduleSettings(
    TimeZoneName timeZone,
    Optional<Integer> flexibleWindow,
    boolean enabled,
    Optional<JsonText> input,
    Optional<Instant> start,
    Optional<Instant> end,
    Retries retries) {

  /** What a schedule has where nothing is said. */
  public static final ScheduleSettings DEFAULT =
      new ScheduleSettings(
          TimeZoneName.UTC,
          Optional.empty(),
          true,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Retries.DEFAULT);

  /**
   * How a call that fails to be delivered is tried again.
   *
   * @param attempts how often at most
   * @param maxAge for how many seconds after the due time
   */
  public record Retries(int attempts, int maxAge) {

    /** A call that cannot be delivered for an hour is dropped; the next one is due anyway. */
    public static final Retries DEFAULT = new Retries(5, 3600);
  }
}
