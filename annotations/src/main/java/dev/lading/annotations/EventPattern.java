package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method or class for the events of an EventBridge bus that a pattern matches.
 *
 * <p>The method takes a {@code BusEvent}, or a parameter that the event's {@code detail} is made
 * of: a type that is read from JSON, {@code String} or {@code byte[]}. A call that throws is tried
 * again twice; after that the event goes to the function's queue of failed events.
 *
 * <p>On a class, it calls the class as a {@code BusEventHandler} of Lading's runtime, or as AWS's
 * {@code RequestHandler} or {@code RequestStreamHandler}, which get the event as EventBridge has
 * it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html">Event
 *     patterns in EventBridge</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(EventPattern.List.class)
public @interface EventPattern {

  /**
   * The pattern, as JSON: <code>{"source": ["shop.orders"], "detail-type": ["Order Placed"]}</code>
   * . What EventBridge would refuse, and what could never match, does not compile.
   */
  String value();

  /**
   * The rule's natural name, one in the application: letters, digits, {@code -}, {@code _} and
   * {@code .}, at most 64 characters. Empty, it is the method's or the class's name in kebab case.
   */
  String name() default "";

  /**
   * The natural name of the event bus, which is there already: the template has a parameter for its
   * name. Empty, it is the account's default bus, to which AWS's own services send.
   */
  String bus() default "";

  /**
   * How often an event that cannot be delivered, because the function is throttled or not there, is
   * tried again, up to 185.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html">How
   *     EventBridge retries delivering events</a>
   */
  int maxRetries() default 185;

  /** For how many seconds it is tried again, 60 to 86,400. */
  int maxEventAge() default 86_400;

  /**
   * Whether the function's queue of failed events keeps events that cannot be delivered. Without it
   * they are dropped, and a function that has no other use of the queue has none: what its handlers
   * fail is dropped then too, after Lambda's third attempt.
   */
  boolean deadLetters() default true;

  /** Several patterns of one method or class. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface List {
    /** The patterns. */
    EventPattern[] value();
  }
}
