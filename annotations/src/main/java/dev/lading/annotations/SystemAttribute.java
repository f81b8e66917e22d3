package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes a parameter from an attribute that SQS gives a message, converted as a header of a request
 * is.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_Message.html">Message
 *     in the SQS API</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface SystemAttribute {

  /**
   * The attribute's name: {@code ApproximateReceiveCount}, {@code
   * ApproximateFirstReceiveTimestamp}, {@code SentTimestamp}, {@code SenderId}, {@code
   * MessageGroupId}, {@code AWSTraceHeader} or {@code DeadLetterQueueSourceArn}; in FIFO queues
   * also {@code MessageDeduplicationId} and {@code SequenceNumber}.
   */
  String value();

  /** The text where the message has no such attribute; empty, it must have it. */
  String defaultValue() default "";
}
