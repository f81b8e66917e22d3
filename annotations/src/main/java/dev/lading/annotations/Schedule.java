package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method whenever a schedule is due.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html">Schedule
 *     types in EventBridge Scheduler</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(Schedule.List.class)
public @interface Schedule {

  /**
   * When: {@code rate(1 day)}, {@code cron(0 9 ? * MON-FRI *)} with AWS's six fields, or {@code
   * at(2027-01-31T09:00:00)}.
   */
  String value();

  /**
   * The schedule's natural name, one in the application: letters, digits, {@code -}, {@code _} and
   * {@code .}, at most 64 characters. Empty, it is the method's name in kebab case ({@code
   * summarizeDaily} becomes {@code summarize-daily}).
   */
  String name() default "";

  /** Several schedules of one method. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.METHOD)
  @interface List {
    /** The schedules. */
    Schedule[] value();
  }
}
