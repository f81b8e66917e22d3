package dev.lading.runtime.api;

import java.time.Instant;

/**
 * One due time of a schedule.
 *
 * @param schedule the schedule's natural name
 * @param id the id of this due time, the same for each attempt
 * @param time when it was due
 */
public record ScheduledEvent(String schedule, String id, Instant time) {}
