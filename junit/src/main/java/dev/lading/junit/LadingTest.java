package dev.lading.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the application for the tests of a class: its routes answer on a port of loopback, its
 * queues are real ones, its schedules are due when the test says so. It is the application whose
 * compiled classes are on the class path of the tests, started before the first test of the class
 * and ended after the last.
 *
 * <p>Constructors, test methods and life-cycle methods may have parameters of these types, in any
 * order: {@link LadingApplication}, {@link Api}, {@link Queues}, {@link TestClock}, {@link Invoker}
 * and {@link Logs}.
 *
 * <pre>{@code
 * @LadingTest
 * class OrdersTest {
 *
 *   @Test
 *   void anOrderIsPacked(Api api, Queues queues) {
 *     api.post("/orders", "{\"id\": 7}").assertStatus(202);
 *     queues.queue("packing").awaitHandled();
 *     assertEquals("packed", api.get("/orders/7").assertStatus(200).body());
 *   }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LadingExtension.class)
public @interface LadingTest {

  /** The port of the application; 0 takes any free one. */
  int port() default 0;

  /**
   * Variables for the environment of all functions, over their own, each as {@code NAME=VALUE}.
   * With some, functions run as processes, unless {@link #isolation} forbids it.
   */
  String[] environment() default {};

  /**
   * Where the clock of schedules stands, such as {@code 2026-03-29T00:30:00Z}: nothing is due until
   * the test puts it forward. Where nothing is said it stands at the time of the start.
   */
  String now() default "";

  /** The names of the functions to run; all, where none is named. */
  String[] functions() default {};

  /** What functions run in. */
  Isolation isolation() default Isolation.AUTOMATIC;

  /** How many instances a function has at most, from 1 to 1000. */
  int instances() default 1;

  /** For how many seconds a test waits at most for what it awaits. */
  int timeout() default 10;

  /**
   * Whether all classes with the same settings, this one included, share one application, which
   * ends with the last of all tests. Its queues and its handlers then keep what earlier tests left.
   */
  boolean shared() default false;
}
