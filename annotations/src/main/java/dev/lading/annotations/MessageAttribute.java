package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes a parameter from an attribute that the sender gave a message of a queue or a topic: a text
 * or a number.
 *
 * <p>It is converted as a header of a request is. A message whose attribute is missing or cannot be
 * converted fails, and no other. Where it may be missing, give a {@link #defaultValue} or take an
 * {@code Optional}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html">Amazon
 *     SQS message attributes</a>
 * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-message-attributes.html">Amazon SNS
 *     message attributes</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface MessageAttribute {

  /** The attribute's name; empty, it is the parameter's. */
  String value() default "";

  /** The text where the message has no such attribute; empty, it must have it. */
  String defaultValue() default "";
}
