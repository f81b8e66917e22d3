package dev.lading.model;

import java.util.List;
import java.util.Optional;

/**
 * How a queue's messages reach a function, and what the queue itself is like.
 *
 * @param batchSize how many messages an event has at most
 * @param batchWindow how many seconds Lambda waits for a batch to fill
 * @param maxConcurrency how many batches are handled at a time, if that is limited
 * @param parallelism how many messages of a batch are handled at the same time, if not one after
 *     the other
 * @param filters which messages reach the function, all of them where there is none
 * @param source where the queue comes from
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-parameters.html">Parameters
 *     of event source mappings for SQS</a>
 */
public record QueueSettings(
    int batchSize,
    int batchWindow,
    Optional<Integer> maxConcurrency,
    Optional<Integer> parallelism,
    List<FilterPattern> filters,
    Source source) {

  /** Lambda's own default, and the most that a FIFO queue can have. */
  public static final int DEFAULT_BATCH_SIZE = 10;

  /** What a queue has where nothing is said. */
  public static final QueueSettings DEFAULT =
      new QueueSettings(
          DEFAULT_BATCH_SIZE, 0, Optional.empty(), Optional.empty(), List.of(), Owned.DEFAULT);

  /** Copies the filters. */
  public QueueSettings {
    filters = List.copyOf(filters);
  }

  /** Settings of a queue whose messages are handled one after the other. */
  public QueueSettings(
      int batchSize,
      int batchWindow,
      Optional<Integer> maxConcurrency,
      List<FilterPattern> filters,
      Source source) {
    this(batchSize, batchWindow, maxConcurrency, Optional.empty(), filters, source);
  }

  /** Whether the queue was made elsewhere, and the template is told its ARN. */
  public boolean existing() {
    return source instanceof Existing;
  }

  /** The queue's own settings; nothing for an existing one. */
  public Optional<Owned> owned() {
    return source instanceof Owned owned ? Optional.of(owned) : Optional.empty();
  }

  /** Where a queue comes from. */
  public sealed interface Source permits Owned, Existing {}

  /** A queue that was made elsewhere. */
  public record Existing() implements Source {}

  /**
   * A queue that the template makes.
   *
   * @param visibilityTimeout how many seconds a received message stays invisible, if that is not
   *     left to Lambda's advice
   * @param maxReceives how often a message is received before it becomes a dead letter; nothing
   *     where there is no dead-letter queue
   * @param contentDeduplication whether SQS tells the messages of a FIFO queue apart by their
   *     content
   * @param retention how many seconds a message is kept, if that is not left to SQS
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html">SetQueueAttributes
   *     in the SQS API</a>
   */
  public record Owned(
      Optional<Integer> visibilityTimeout,
      Optional<Integer> maxReceives,
      boolean contentDeduplication,
      Optional<Integer> retention)
      implements Source {

    /** Lambda's advice is at least five, so that throttling alone makes no dead letters. */
    public static final int DEFAULT_MAX_RECEIVES = 5;

    /** What a queue is like where nothing is said. */
    public static final Owned DEFAULT =
        new Owned(Optional.empty(), Optional.of(DEFAULT_MAX_RECEIVES), true, Optional.empty());

    /** The longest that SQS keeps a message invisible: twelve hours. */
    private static final int MAX_VISIBILITY_SECONDS = 43_200;

    /**
     * So many times the function's timeout, a message must stay invisible, or a batch that Lambda
     * retries after throttling is delivered a second time meanwhile.
     */
    private static final int TIMEOUTS = 6;

    /**
     * How long Lambda advises to keep the messages of a function invisible, in seconds: six times
     * its timeout, and the time in which a batch fills.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html">Configuring
     *     a queue to use with Lambda</a>
     */
    public static int advisedVisibility(int timeout, int batchWindow) {
      return Math.min(MAX_VISIBILITY_SECONDS, TIMEOUTS * timeout + batchWindow);
    }
  }
}
