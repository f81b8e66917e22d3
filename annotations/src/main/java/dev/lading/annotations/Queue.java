package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method or class for the messages of an SQS queue: once for each, or once for each batch
 * where the method takes a {@code QueueBatch}.
 *
 * <p>A message whose call throws is reported as failed and stays in the queue; the others of its
 * batch are done. A name that ends in {@code .fifo} is a FIFO queue: after a failure, the later
 * messages of the same message group stay in the queue too, so that their order holds.
 *
 * <p>On a class, it calls the class as a {@code QueueHandler} of Lading's runtime, or as AWS's
 * {@code RequestHandler} or {@code RequestStreamHandler}. These get the whole batch: an answer with
 * {@code batchItemFailures} is passed on, any other one says that all messages are done.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Handling
 *     errors for an SQS event source in Lambda</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-parameters.html">Parameters
 *     of event source mappings for SQS</a>
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

  /**
   * How many messages Lambda hands over at once, 1 to 10,000, or to 10 of a FIFO queue. More than
   * 10 need a {@link #batchWindow}. 0 is Lambda's default, 10.
   */
  int batchSize() default 0;

  /**
   * How many seconds Lambda waits for a batch to fill, up to 300. A FIFO queue has no such window.
   */
  int batchWindow() default 0;

  /**
   * How many batches are handled at a time, 2 to 1,000. 0 sets no limit.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html">Configuring
   *     scaling behavior for SQS event source mappings</a>
   */
  int maxConcurrency() default 0;

  /**
   * How many messages of a batch are handled at the same time, up to 1,000; 1, or 0, for one after
   * the other. More than the {@link #batchSize} is of no use. The messages of one message group of
   * a FIFO queue stay one after the other, in their order.
   *
   * <p>The threads are virtual ones where the JVM has them, from Java 21 on. On Java 17 they are
   * the platform's, and no more than 16. The handler, and what stands around it, is one object for
   * all of them and must allow for that.
   */
  int parallelism() default 0;

  /**
   * How many seconds a message that was received stays invisible, up to 43,200: at least the
   * function's timeout, and better six times as long. 0 is six times the timeout and the {@link
   * #batchWindow}.
   */
  int visibilityTimeout() default 0;

  /** How many seconds a message is kept, 60 to 1,209,600. 0 is SQS's default, four days. */
  int retention() default 0;

  /**
   * How often a message is received, 1 to 1,000, before it goes to the dead-letter queue. Lambda
   * advises at least 5, so that throttling alone sends no message there. 0 is 5.
   */
  int maxReceives() default 0;

  /**
   * Whether there is a dead-letter queue. Without one, a message that always fails is delivered
   * again and again until it is as old as {@link #retention}, and is then lost; in a FIFO queue, it
   * keeps back its whole message group meanwhile.
   */
  boolean deadLetters() default true;

  /** By what SQS tells the messages of a FIFO queue apart. */
  Deduplication deduplication() default Deduplication.CONTENT;

  /**
   * Patterns of the messages that reach the function, as JSON: <code>{"body": {"type":
   * ["order"]}}</code>. It must match one of them, at most five. <b>Lambda deletes a message that
   * matches none.</b>
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs-filtering.html">Using event
   *     filtering with an Amazon SQS event source</a>
   */
  String[] filter() default {};

  /**
   * Whether the queue is made elsewhere. The template then has a parameter for its ARN and makes no
   * queue; what the queue itself is like cannot be set here.
   */
  boolean existing() default false;

  /** By what SQS tells the messages of a FIFO queue apart. */
  enum Deduplication {
    /** By their bodies: the same body twice within five minutes is one message. */
    CONTENT,
    /** By the deduplication id that each sender must give. */
    ID
  }

  /** Several queues of one method or class. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface List {
    /** The queues. */
    Queue[] value();
  }
}
