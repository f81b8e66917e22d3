package dev.lading.model;

import java.util.regex.Pattern;

/**
 * An SNS topic's natural name; CloudFormation makes the physical one, or a parameter has its ARN.
 *
 * @see <a href="https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html">CreateTopic in the
 *     SNS API</a>
 */
public record TopicName(String value) implements Comparable<TopicName> {

  private static final Pattern SYNTAX = Pattern.compile("[0-9A-Za-z_-]{1,256}");

  /**
   * Checks the syntax.
   *
   * @throws MalformedValueException when the name is not of that form
   */
  public TopicName {
    if (!SYNTAX.matcher(value).matches()) {
      throw new MalformedValueException(
          value.endsWith(".fifo")
              ? "a FIFO topic cannot call a function; subscribe a queue to it, and handle the queue"
              : "a topic's name has 1 to 256 letters, digits, '-' and '_'");
    }
  }

  @Override
  public int compareTo(TopicName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
