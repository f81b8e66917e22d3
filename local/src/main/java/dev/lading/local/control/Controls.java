package dev.lading.local.control;

import dev.lading.local.journal.FailedEvents;
import dev.lading.local.queue.LocalQueue;
import dev.lading.local.schedule.LocalSchedule;
import dev.lading.local.schedule.Timetable;
import dev.lading.local.source.LocalSource;
import java.util.List;
import java.util.SortedMap;

/**
 * What can be driven.
 *
 * @param queues by name
 * @param schedules by name
 * @param timetable when they are due
 * @param sources all others
 * @param failedEvents what was given up
 */
public record Controls(
    SortedMap<String, LocalQueue> queues,
    SortedMap<String, LocalSchedule> schedules,
    Timetable timetable,
    List<LocalSource> sources,
    FailedEvents failedEvents) {}
