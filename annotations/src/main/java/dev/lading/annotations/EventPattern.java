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

  /** Several patterns of one method or class. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface List {
    /** The patterns. */
    EventPattern[] value();
  }
}
