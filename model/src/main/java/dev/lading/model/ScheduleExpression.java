package dev.lading.model;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When a schedule is due: {@code rate(…)}, {@code cron(…)} or {@code at(…)}, as EventBridge
 * Scheduler takes it.
 *
 * @param value the expression as written
 * @see <a
 *     href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html">Schedule
 *     types in EventBridge Scheduler</a>
 */
public record ScheduleExpression(String value) {

  private static final ZonedDateTime BEFORE_ALL =
      LocalDate.of(-1, 1, 1).atStartOfDay(ZoneOffset.UTC);

  /**
   * Checks the syntax.
   *
   * @throws MalformedValueException when EventBridge Scheduler would refuse the expression
   */
  public ScheduleExpression {
    ScheduleSyntax.parse(value);
  }

  /**
   * The first due time after another time, in that time's zone: nothing after the last one. Of a
   * rate it is one period later, for the expression does not say when the schedule began.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#daylist-savings-time">Daylight
   *     saving time in EventBridge Scheduler</a>
   */
  public Optional<ZonedDateTime> nextAfter(ZonedDateTime time) {
    return ScheduleSyntax.parse(value).nextAfter(time);
  }

  /** Whether it is a rate, whose due times count from the schedule's creation. */
  public boolean isRate() {
    return value.startsWith("rate(");
  }

  /** Whether there is any due time; {@code cron(0 0 31 2 ? *)} has none. */
  public boolean isEverDue() {
    return nextAfter(BEFORE_ALL).isPresent();
  }

  @Override
  public String toString() {
    return value;
  }
}
