package dev.lading.local.queue;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.local.function.LocalNames;
import dev.lading.local.json.Json;
import dev.lading.model.QueueName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the event that an event source mapping makes of messages.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">Using Lambda with
 *     Amazon SQS</a>
 */
final class SqsEvent {

  private SqsEvent() {}

  static byte[] write(QueueName queue, List<QueuedMessage> messages) {
    return Json.object(
        json -> {
          json.writeArrayFieldStart("Records");
          for (QueuedMessage message : messages) {
            write(json, queue, message);
          }
          json.writeEndArray();
        });
  }

  private static void write(JsonGenerator json, QueueName queue, QueuedMessage message)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("messageId", message.id());
    json.writeStringField("receiptHandle", message.id() + "/" + message.receives());
    json.writeStringField("body", message.content().body());
    Json.write(json, "attributes", attributes(queue, message));
    json.writeObjectFieldStart("messageAttributes");
    for (Map.Entry<String, String> attribute :
        new TreeMap<>(message.content().attributes()).entrySet()) {
      json.writeObjectFieldStart(attribute.getKey());
      json.writeStringField("stringValue", attribute.getValue());
      json.writeStringField("dataType", "String");
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeStringField("md5OfBody", md5(message.content().body()));
    json.writeStringField("eventSource", "aws:sqs");
    json.writeStringField("eventSourceARN", LocalNames.arn(queue));
    json.writeStringField("awsRegion", LocalNames.REGION);
    json.writeEndObject();
  }

  private static Map<String, String> attributes(QueueName queue, QueuedMessage message) {
    Map<String, String> attributes = new TreeMap<>();
    attributes.put("ApproximateReceiveCount", Integer.toString(message.receives()));
    attributes.put("SentTimestamp", Long.toString(message.sent().toEpochMilli()));
    attributes.put("ApproximateFirstReceiveTimestamp", attributes.get("SentTimestamp"));
    attributes.put("SenderId", LocalNames.ACCOUNT);
    message.content().group().ifPresent(group -> attributes.put("MessageGroupId", group));
    if (queue.fifo()) {
      String deduplicationId = message.content().deduplicationId();
      attributes.put(
          "MessageDeduplicationId", deduplicationId == null ? message.id() : deduplicationId);
      attributes.put("SequenceNumber", String.format(Locale.ROOT, "%020d", message.number()));
    }
    return attributes;
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
