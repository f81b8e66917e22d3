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

  /**
   * The time zone of {@code cron} and {@code at}, by its name in the IANA's database: {@code
   * Europe/Berlin}. Empty, it is UTC.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#time-zones">Time
   *     zones in EventBridge Scheduler</a>
   */
  String timezone() default "";

  /** Within how many minutes after the due time the call may come, 1 to 1,440; 0 is at once. */
  int flexibleWindow() default 0;

  /** Whether the schedule is due at all; a disabled one is in the template, but calls nothing. */
  boolean enabled() default true;

  /**
   * What the handler is given, as JSON: by its parameter with {@code @Body}, or as the {@code
   * input} of its {@code ScheduledEvent}.
   */
  String input() default "";

  /**
   * Before which point in time the schedule is not due, in UTC: {@code 2027-01-31T09:00:00Z}. Not
   * for {@code at}, which is due once.
   */
  String start() default "";

  /** After which point in time the schedule is not due any more, as {@link #start}. */
  String end() default "";

  /**
   * How often a call that cannot be delivered is tried again, up to 185.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/scheduler/latest/APIReference/API_RetryPolicy.html">RetryPolicy
   *     in the EventBridge Scheduler API</a>
   */
  int maxRetries() default 5;

  /** For how many seconds after the due time it is tried again, 60 to 86,400. */
  int maxEventAge() default 3600;

  /**
   * Whether the function's queue of failed events keeps calls that cannot be delivered. Without it
   * they are dropped, and a function that has no other use of the queue has none: what its handlers
   * fail is dropped then too, after Lambda's third attempt.
   */
  boolean deadLetters() default true;

  /** Several schedules of one method or class. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface List {
    /** The schedules. */
    Schedule[] value();
  }
}
