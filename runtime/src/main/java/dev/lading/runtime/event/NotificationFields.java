package dev.lading.runtime.event;

import dev.lading.runtime.api.TopicMessage;
import dev.lading.runtime.json.JsonReader;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Sns} object of a record.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html">Invoking Lambda
 *     functions with Amazon SNS notifications</a>
 */
final class NotificationFields {

  private @Nullable String topicArn;
  private @Nullable String id;
  private @Nullable String message;
  private @Nullable String subject;
  private @Nullable String timestamp;
  private Map<String, String> attributes = Map.of();

  private NotificationFields() {}

  static NotificationFields read(byte @Nullable [] content) {
    NotificationFields fields = new NotificationFields();
    if (content != null) {
      JsonReader json = new JsonReader(content);
      if (json.peek() == '{') {
        for (String name = json.firstName(); name != null; name = json.nextName()) {
          fields.field(name, json);
        }
      }
    }
    return fields;
  }

  private void field(String name, JsonReader json) {
    switch (name) {
      case "TopicArn" -> topicArn = json.stringOrNull();
      case "MessageId" -> id = json.stringOrNull();
      case "Message" -> message = json.stringOrNull();
      case "Subject" -> subject = json.stringOrNull();
      case "Timestamp" -> timestamp = json.stringOrNull();
      case "MessageAttributes" -> attributes = RecordFields.values(json, "Value");
      default -> json.skip();
    }
  }

  @Nullable String topicArn() {
    return topicArn;
  }

  TopicMessage toTopicMessage(String topic) {
    if (id == null || message == null || timestamp == null) {
      String missing = id == null ? "MessageId" : message == null ? "Message" : "Timestamp";
      throw new EventException("a message of the topic '" + topic + "' has no " + missing);
    }
    return new TopicMessage(
        topic,
        id,
        message,
        Optional.ofNullable(subject),
        UtcTime.parse("the message's Timestamp", timestamp),
        attributes);
  }
}
