package dev.lading.local.event;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.local.function.LocalNames;
import dev.lading.model.QueueName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A batch of messages of a queue.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html#example-standard-queue-message-event">The
 *     event of a queue</a>
 */
public final class SampleQueueEvent implements SampleEvent {

  private final QueueName queue;
  private final List<Message> messages = new ArrayList<>();

  SampleQueueEvent(String name) {
    this.queue = new QueueName(name);
  }

  private static final class Message {
    private final String body;
    private final Map<String, String> attributes = new TreeMap<>();
    private String id = UUID.randomUUID().toString();
    private String group = "sample";
    private int receives = 1;

    Message(String body) {
      this.body = body;
    }
  }

  /** Adds a message. */
  public SampleQueueEvent message(String body) {
    messages.add(new Message(body));
    return this;
  }

  /** Sets the id of the message that was added last. */
  public SampleQueueEvent id(String id) {
    SampleJson.last(messages).id = id;
    return this;
  }

  /** Sets an attribute of the message that was added last; it is a text. */
  public SampleQueueEvent attribute(String name, String value) {
    SampleJson.last(messages).attributes.put(name, value);
    return this;
  }

  /** Sets the message group of the message that was added last; only of a FIFO queue's. */
  public SampleQueueEvent group(String group) {
    if (!queue.fifo()) {
      throw new IllegalArgumentException(queue + " has no message groups: it is no FIFO queue");
    }
    SampleJson.last(messages).group = group;
    return this;
  }

  /** Says how often the message that was added last has been received, this time included. */
  public SampleQueueEvent receives(int number) {
    SampleJson.last(messages).receives = number;
    return this;
  }

  @Override
  public EventSource source() {
    return EventSource.QUEUE;
  }

  @Override
  public String name() {
    return queue.value();
  }

  @Override
  public byte[] bytes() {
    return SampleJson.records(messages, this::write);
  }

  private void write(JsonGenerator json, Message message, int number) throws IOException {
    String now = Long.toString(Instant.now().toEpochMilli());
    json.writeStartObject();
    json.writeStringField("messageId", message.id);
    json.writeStringField("receiptHandle", "sample-" + number);
    json.writeStringField("body", message.body);
    json.writeObjectFieldStart("attributes");
    json.writeStringField("ApproximateReceiveCount", Integer.toString(message.receives));
    json.writeStringField("SentTimestamp", now);
    json.writeStringField("SenderId", LocalNames.ACCOUNT);
    json.writeStringField("ApproximateFirstReceiveTimestamp", now);
    if (queue.fifo()) {
      json.writeStringField("MessageGroupId", message.group);
      json.writeStringField("MessageDeduplicationId", message.id);
      json.writeStringField(
          "SequenceNumber", String.format(java.util.Locale.ROOT, "%020d", number));
    }
    json.writeEndObject();
    json.writeObjectFieldStart("messageAttributes");
    for (Map.Entry<String, String> attribute : message.attributes.entrySet()) {
      json.writeObjectFieldStart(attribute.getKey());
      json.writeStringField("stringValue", attribute.getValue());
      json.writeStringField("dataType", "String");
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeStringField("md5OfBody", md5(message.body));
    json.writeStringField("eventSource", "aws:sqs");
    json.writeStringField("eventSourceARN", LocalNames.arn(queue));
    json.writeStringField("awsRegion", LocalNames.REGION);
    json.writeEndObject();
  }

  private static String md5(String body) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}
