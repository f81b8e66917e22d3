package dev.lading.model;

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

  /**
   * Checks the syntax.
   *
   * @throws MalformedValueException when EventBridge Scheduler would refuse the expression
   */
  public ScheduleExpression {
    ScheduleSyntax.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
