package dev.lading.runtime.event;

import org.jspecify.annotations.Nullable;

/**
 * The constant input that Lading's template gives a schedule's target, with EventBridge Scheduler's
 * context attributes filled in.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html">Adding
 *     context attributes in EventBridge Scheduler</a>
 */
final class ScheduleInput implements LambdaEvent {

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
}
