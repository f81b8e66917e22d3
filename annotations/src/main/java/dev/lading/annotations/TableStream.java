package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the method or class once for each change of an item of a DynamoDB table, in the order of
 * the table's stream.
 *
 * <p>The table and its stream are there already: the template has a parameter for the stream's ARN.
 * A call that throws stops the batch there, and Lambda begins again with that record.
 *
 * <p>The method takes a {@code TableChange}. On a class, it calls the class as a {@code
 * TableStreamHandler} of Lading's runtime, or as AWS's {@code RequestHandler} or {@code
 * RequestStreamHandler}. These get the whole batch: an answer with {@code batchItemFailures} is
 * passed on, any other one says that all records are done.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">Using AWS Lambda with
 *     Amazon DynamoDB</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(TableStream.List.class)
public @interface TableStream {

  /** The table's natural name: letters, digits, {@code -}, {@code _} and {@code .}, 3 to 255. */
  String value();

  /** Where Lambda begins to read when the trigger is made. */
  StartingPosition startingPosition() default StartingPosition.TRIM_HORIZON;

  /** How many records Lambda hands over at once at most, 1 to 10,000. */
  int batchSize() default 100;

  /** How many seconds Lambda waits for a batch to fill, up to 300. */
  int batchWindow() default 0;

  /**
   * How many batches of one shard are handled at once, 1 to 10. The records of one item stay in
   * order.
   */
  int parallelization() default 1;

  /**
   * How often a batch that failed is tried again, up to 10,000. -1 is as long as the stream keeps
   * its records; the shard waits meanwhile. What is given up goes to a queue of its own, as where
   * it was in the stream.
   */
  int maxRetries() default -1;

  /**
   * How many seconds old a record may become, 60 to 604,800. -1 is as long as the stream keeps it.
   * What is given up goes to a queue of its own, as where it was in the stream.
   */
  int maxAge() default -1;

  /** Whether a batch that failed is halved for the next attempt. */
  boolean bisect() default false;

  /**
   * Patterns of the records that reach the function, as JSON: <code>{"eventName": ["INSERT"]}
   * </code>. It must match one of them, at most five.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html">Control
   *     which events Lambda sends to your function</a>
   */
  String[] filter() default {};

  /** Several tables of one method or class. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface List {
    /** The tables. */
    TableStream[] value();
  }
}
