package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method or class whenever a schedule is due.
 *
 * <p>On a class, it calls the class as a {@code ScheduleHandler} of Lading's runtime, or as AWS's
 * {@code RequestHandler} or {@code RequestStreamHandler}, which get the schedule's input.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html">Schedule
 *     types in EventBridge Scheduler</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(Schedule.List.class)
public @interface Schedule {

  /**
   * When: {@code rate(1 day)}, {@code cron(0 9 ? * MON-FRI *)} with AWS's six fields, or {@code
   * at(2027-01-31T09:00:00)}.
   */
  String value();

  /**
   * The schedule's natural name, one in the application: letters, digits, {@code -}, {@code _} and
   * {@code .}, at most 64 characters. Empty, it is the method's or the class's name in kebab case
   * ({@code summarizeDaily} becomes {@code summarize-daily}).
   */
  String name() default "";

  /** Several schedules of one method or class. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface List {
    /** The schedules. */
    Schedule[] value();
  }
}
