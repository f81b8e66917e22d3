package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method or class once for each message of an SNS topic.
 *
 * <p>The template makes the topic, unless it is {@link #existing}, and subscribes the function to
 * it. A call that throws is tried again twice; after that the message goes to the function's queue
 * of failed events.
 *
 * <p>The method takes a {@code TopicMessage}, or a parameter that the message is made of: a type
 * that is read from JSON, {@code String} or {@code byte[]}. On a class, it calls the class as a
 * {@code TopicHandler} of Lading's runtime, or as AWS's {@code RequestHandler} or {@code
 * RequestStreamHandler}.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html">Invoking Lambda
 *     functions with Amazon SNS notifications</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(Topic.List.class)
public @interface Topic {

  /**
   * The topic's natural name: letters, digits, {@code -} and {@code _}, at most 256 characters.
   * CloudFormation makes the physical name. A FIFO topic cannot call a function.
   */
  String value();

  /**
   * A filter policy, as JSON: <code>{"kind": ["order"]}</code>. Empty, the function gets every
   * message.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html">Subscription
   *     filter policies</a>
   */
  String filter() default "";

  /** What the filter policy is compared with. */
  FilterScope filterScope() default FilterScope.ATTRIBUTES;

  /**
   * Whether the topic is there already. The template then has a parameter for its ARN and makes no
   * topic.
   */
  boolean existing() default false;

  /** What a filter policy is compared with. */
  enum FilterScope {
    /** The message's attributes. */
    ATTRIBUTES,
    /** The message's body, which is JSON. */
    BODY
  }

  /** Several topics of one method or class. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface List {
    /** The topics. */
    Topic[] value();
  }
}
