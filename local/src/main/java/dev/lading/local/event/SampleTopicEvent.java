package dev.lading.local.event;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.local.function.LocalNames;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Messages of a topic. SNS sends one at a time.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html">Invoking Lambda
 *     functions with Amazon SNS notifications</a>
 */
public final class SampleTopicEvent implements SampleEvent {

  private final String topic;
  private final List<Message> messages = new ArrayList<>();

  SampleTopicEvent(String topic) {
    this.topic = topic;
  }

  private static final class Message {
    private final String text;
    private final Map<String, String> attributes = new TreeMap<>();
    private final String id = UUID.randomUUID().toString();
    private @Nullable String subject;

    Message(String text) {
      this.text = text;
    }
  }

  /** Adds a message. */
  public SampleTopicEvent message(String text) {
    messages.add(new Message(text));
    return this;
  }

  /** Sets the subject of the message that was added last. */
  public SampleTopicEvent subject(String text) {
    SampleJson.last(messages).subject = text;
    return this;
  }

  /** Sets an attribute of the message that was added last; it is a text. */
  public SampleTopicEvent attribute(String name, String value) {
    SampleJson.last(messages).attributes.put(name, value);
    return this;
  }

  @Override
  public EventSource source() {
    return EventSource.TOPIC;
  }

  @Override
  public String name() {
    return topic;
  }

  @Override
  public byte[] bytes() {
    return SampleJson.records(messages, (json, message, number) -> write(json, message));
  }

  private void write(JsonGenerator json, Message message) throws IOException {
    json.writeStartObject();
    json.writeStringField("EventSource", "aws:sns");
    json.writeStringField("EventVersion", "1.0");
    json.writeStringField("EventSubscriptionArn", LocalNames.arn("sns", topic) + ":sample");
    json.writeObjectFieldStart("Sns");
    json.writeStringField("Type", "Notification");
    json.writeStringField("MessageId", message.id);
    json.writeStringField("TopicArn", LocalNames.arn("sns", topic));
    if (message.subject != null) {
      json.writeStringField("Subject", message.subject);
    }
    json.writeStringField("Message", message.text);
    json.writeStringField("Timestamp", SampleJson.seconds(Instant.now()));
    json.writeObjectFieldStart("MessageAttributes");
    for (Map.Entry<String, String> attribute : message.attributes.entrySet()) {
      json.writeObjectFieldStart(attribute.getKey());
      json.writeStringField("Type", "String");
      json.writeStringField("Value", attribute.getValue());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }
}
