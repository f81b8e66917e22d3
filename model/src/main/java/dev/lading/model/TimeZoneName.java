package dev.lading.model;

import java.time.ZoneId;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The name of a time zone in the IANA's database, such as {@code Europe/Berlin}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#time-zones">Time
 *     zones in EventBridge Scheduler</a>
 */
public record TimeZoneName(String value) {

  /** What a schedule has that names none. */
  public static final TimeZoneName UTC = new TimeZoneName("UTC");

  /**
   * Checks that there is such a zone. An offset, such as {@code +02:00}, is none.
   *
   * @throws MalformedValueException when EventBridge Scheduler would not know the zone
   */
  public TimeZoneName {
    if (!known().contains(value)) {
      throw new MalformedValueException(
          "the IANA's database has no such zone; write one such as Europe/Berlin");
    }
  }

  /** All names, sorted. */
  public static SortedSet<String> known() {
    SortedSet<String> names = new TreeSet<>(ZoneId.getAvailableZoneIds());
    // Java's own names of old, which nobody else knows.
    names.removeIf(name -> name.startsWith("SystemV/"));
    return Collections.unmodifiableSortedSet(names);
  }

  /** The zone. */
  public ZoneId zone() {
    return ZoneId.of(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
