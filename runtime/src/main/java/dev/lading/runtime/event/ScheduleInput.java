package dev.lading.runtime.event;

import org.jspecify.annotations.Nullable;

/**
 * The constant input that Lading's template gives a schedule's target, with EventBridge Scheduler's
 * context attributes filled in.
 *
 * @param schedule the schedule's natural name
 * @param id the execution's id, where the input has one
 * @param time the scheduled time, where the input has one
 * @param input what the schedule's handler is given, as JSON, where the input has that
 * @see <a
 *     href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html">Adding
 *     context attributes in EventBridge Scheduler</a>
 */
record ScheduleInput(
    String schedule, @Nullable String id, @Nullable String time, @Nullable String input)
    implements LambdaEvent {}
