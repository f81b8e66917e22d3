package dev.lading.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * AWS's dialect of cron: minutes, hours, day of month, month, day of week, year.
 *
 * <p>A time that the clocks leave out is not due, and a time that they repeat is due once.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#cron-based">Cron-based
 *     schedules</a>
 */
record CronRecurrence(
    NavigableSet<Integer> minutes,
    NavigableSet<Integer> hours,
    NavigableSet<Integer> months,
    NavigableSet<Integer> years,
    Predicate<LocalDate> days)
    implements Recurrence {

  private static final CronField MINUTES = new CronField("minutes", 0, 59, List.of());
  private static final CronField HOURS = new CronField("hours", 0, 23, List.of());
  private static final CronField MONTHS =
      new CronField(
          "month",
          1,
          12,
          List.of(
              "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"));
  private static final CronField YEARS = new CronField("year", 1970, 2199, List.of());

  /** Reads the six fields. */
  static CronRecurrence parse(String body) {
    String[] fields = body.split(" ", -1);
    if (fields.length != 6) {
      throw new MalformedValueException(
          "AWS's cron has six fields (minutes, hours, day of month, month, day of week, year) with"
              + " one space between them; this one has "
              + fields.length);
    }
    CronRecurrence cron =
        new CronRecurrence(
            MINUTES.parse(fields[0]),
            HOURS.parse(fields[1]),
            MONTHS.parse(fields[3]),
            YEARS.parse(fields[5]),
            CronDays.ofMonth(fields[2]).and(CronDays.ofWeek(fields[4])));
    boolean anyDayOfMonth = fields[2].equals("?");
    if (anyDayOfMonth == fields[4].equals("?")) {
      throw new MalformedValueException(
          anyDayOfMonth
              ? "one of day of month and day of week is '?', but not both: one says which days"
              : "one of day of month and day of week is '?': AWS takes no cron that names both;"
                  + " what is due on either is two schedules");
    }
    return cron;
  }

  @Override
  public Optional<ZonedDateTime> nextAfter(ZonedDateTime time) {
    LocalDate day = time.toLocalDate();
    while (true) {
      Integer year = years.ceiling(day.getYear());
      if (year == null) {
        return Optional.empty();
      }
      if (year != day.getYear()) {
        day = LocalDate.of(year, 1, 1);
      }
      if (!months.contains(day.getMonthValue())) {
        day = day.withDayOfMonth(1).plusMonths(1);
        continue;
      }
      Optional<ZonedDateTime> due = days.test(day) ? firstAfter(time, day) : Optional.empty();
      if (due.isPresent()) {
        return due;
      }
      day = day.plusDays(1);
    }
  }

  private Optional<ZonedDateTime> firstAfter(ZonedDateTime time, LocalDate day) {
    for (int hour : hours) {
      for (int minute : minutes) {
        LocalDateTime local = day.atTime(hour, minute);
        boolean exists = !time.getZone().getRules().getValidOffsets(local).isEmpty();
        // Of a time that the clocks repeat this is the first one.
        ZonedDateTime due = local.atZone(time.getZone());
        if (exists && due.isAfter(time)) {
          return Optional.of(due);
        }
      }
    }
    return Optional.empty();
  }
}
