package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method or class once for each message of an SQS queue.
 *
 * <p>A message whose call throws is reported as failed and stays in the queue; the others of its
 * batch are done. A name that ends in {@code .fifo} is a FIFO queue: after a failure, the later
 * messages of the same message group stay in the queue too, so that their order holds.
 *
 * <p>On a class, it calls the class as a {@code QueueHandler} of Lading's runtime. AWS's own
 * handler interfaces take a whole batch and cannot say which messages failed, so they do not fit
 * here.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Handling
 *     errors for an SQS event source in Lambda</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(Queue.List.class)
public @interface Queue {

  /**
   * The queue's natural name: letters, digits, {@code -} and {@code _}, at most 80 characters
   * including a {@code .fifo} at the end. CloudFormation makes the physical name.
   */
  String value();

  /** Several queues of one method or class. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface List {
    /** The queues. */
    Queue[] value();
  }
}
