package dev.lading.runtime.api;

import java.util.List;
import java.util.Map;

/**
 * One message of an SQS queue.
 *
 * @param queue the queue's natural name
 * @param id the message's id
 * @param body the body as it was sent
 * @param attributes SQS's own, such as {@code ApproximateReceiveCount} and {@code MessageGroupId}
 * @param messageAttributes the sender's, those of a text or a number
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">Using Lambda with
 *     Amazon SQS</a>
 */
public record QueueMessage(
    String queue,
    String id,
    String body,
    Map<String, String> attributes,
    Map<String, String> messageAttributes) {

  /** One of the sender's attributes. */
  public ParameterValue messageAttribute(String name) {
    return value(name, messageAttributes);
  }

  /** One of SQS's own attributes. */
  public ParameterValue systemAttribute(String name) {
    return value(name, attributes);
  }

  private static ParameterValue value(String name, Map<String, String> values) {
    String value = values.get(name);
    return new ParameterValue(name, value == null ? List.of() : List.of(value));
  }
}
