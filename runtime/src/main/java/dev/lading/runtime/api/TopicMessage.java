package dev.lading.runtime.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One message of an SNS topic.
 *
 * @param topic the topic's natural name
 * @param id the message's id
 * @param body the message as it was published
 * @param subject its subject, where it has one
 * @param time when it was published
 * @param attributes the sender's, as texts
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html">Invoking Lambda
 *     functions with Amazon SNS notifications</a>
 */
public record TopicMessage(
    String topic,
    String id,
    String body,
    Optional<String> subject,
    Instant time,
    Map<String, String> attributes) {

  /** Copies the attributes. */
  public TopicMessage {
    attributes = Map.copyOf(attributes);
  }

  /** One of the sender's attributes. */
  public ParameterValue messageAttribute(String name) {
    String value = attributes.get(name);
    return new ParameterValue(name, value == null ? List.of() : List.of(value));
  }
}
