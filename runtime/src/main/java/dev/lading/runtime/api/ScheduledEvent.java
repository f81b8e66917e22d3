package dev.lading.runtime.api;

import java.time.Instant;

/**
 * One due time of a schedule.
 *
 * @param schedule the schedule's natural name
 * @param id the id of this due time, the same for each attempt
 * @param time when it was due
 * @param input the schedule's constant input, as JSON; {@code null}, the word of JSON, where it has
 *     none
 */
public record ScheduledEvent(String schedule, String id, Instant time, String input) {

  private static final String NO_INPUT = "null";

  /** A due time of a schedule without input. */
  public ScheduledEvent(String schedule, String id, Instant time) {
    this(schedule, id, time, NO_INPUT);
  }
}
