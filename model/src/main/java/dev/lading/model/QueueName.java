package dev.lading.model;

import java.util.regex.Pattern;

/**
 * A queue's natural name, as the user wrote it; CloudFormation makes the physical one.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html">CreateQueue
 *     in the SQS API</a>
 */
public record QueueName(String value) implements Comparable<QueueName> {

  private static final String FIFO_SUFFIX = ".fifo";
  private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9_-]+(?:\\.fifo)?");
  private static final int MAX_LENGTH = 80;

  /**
   * Checks the syntax.
   *
   * @throws MalformedValueException when SQS would refuse the name
   */
  public QueueName {
    if (value.length() > MAX_LENGTH || !SYNTAX.matcher(value).matches()) {
      throw new MalformedValueException(
          "a queue's name has letters, digits, '-' and '_', at most 80 characters with the '.fifo'"
              + " that ends the name of a FIFO queue");
    }
  }

  /** Whether the queue keeps the order within a message group. */
  public boolean fifo() {
    return value.endsWith(FIFO_SUFFIX);
  }

  @Override
  public int compareTo(QueueName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
