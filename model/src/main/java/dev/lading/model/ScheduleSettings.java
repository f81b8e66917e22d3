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
 * @param delivery how a call that fails to be delivered is tried again
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
    Delivery delivery) {

  /** What a schedule has where nothing is said. */
  public static final ScheduleSettings DEFAULT =
      new ScheduleSettings(
          TimeZoneName.UTC,
          Optional.empty(),
          true,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Delivery.OF_SCHEDULE);
}
