package dev.lading.runtime.event;

import dev.lading.runtime.api.ScheduledEvent;
import dev.lading.runtime.nullness.Nullable;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * The constant input that Lading's template gives a schedule's target, with EventBridge Scheduler's
 * context attributes filled in.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html">Adding
 *     context attributes in EventBridge Scheduler</a>
 */
final class ScheduleInput {

  /** The schedule's natural name. */
  final String schedule;

  /** The execution's id, where the input has one. */
  final @Nullable String id;

  /** The scheduled time, where the input has one. */
  final @Nullable String time;

  /** What the schedule's handler is given, as JSON, where the input has that. */
  final @Nullable String input;

  ScheduleInput(
      String schedule, @Nullable String id, @Nullable String time, @Nullable String input) {
    this.schedule = schedule;
    this.id = id;
    this.time = time;
    this.input = input;
  }

  /**
   * The event.
   *
   * @throws EventException where the input is not as in Lading's template
   */
  ScheduledEvent toEvent() {
    if (id == null || time == null) {
      throw EventException.of(
          "the input of schedule '"
              + schedule
              + "' has no "
              + (id == null ? "id" : "time")
              + "; it must be as in Lading's template");
    }
    Instant due;
    try {
      due = UtcTime.parse(time);
    } catch (DateTimeException e) {
      throw EventException.of(
          "the input of schedule '"
              + schedule
              + "' has the time '"
              + time
              + "', which is not of the form 2026-01-31T12:00:00Z",
          e);
    }
    return input == null
        ? new ScheduledEvent(schedule, id, due)
        : new ScheduledEvent(schedule, id, due, input);
  }
}
