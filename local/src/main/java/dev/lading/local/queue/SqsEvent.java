package dev.lading.local.queue;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.local.function.LocalNames;
import dev.lading.local.json.Json;
import dev.lading.local.sqs.SqsMessage;
import dev.lading.model.QueueName;
import java.io.IOException;
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

  private static final String SEQUENCE_NUMBER = "SequenceNumber";

  private SqsEvent() {}

  static byte[] write(QueueName queue, List<SqsMessage> messages) {
    return Json.object(
        json -> {
          json.writeArrayFieldStart("Records");
          for (SqsMessage message : messages) {
            write(json, queue, message);
          }
          json.writeEndArray();
        });
  }

  private static void write(JsonGenerator json, QueueName queue, SqsMessage message)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("messageId", message.id());
    json.writeStringField("receiptHandle", message.receiptHandle());
    json.writeStringField("body", message.body());
    Json.write(json, "attributes", attributes(message));
    json.writeObjectFieldStart("messageAttributes");
    for (Map.Entry<String, Map<String, String>> attribute :
        new TreeMap<>(message.messageAttributes()).entrySet()) {
      json.writeObjectFieldStart(attribute.getKey());
      for (Map.Entry<String, String> field : attribute.getValue().entrySet()) {
        // StringValue in SQS's answers, stringValue in Lambda's events.
        String name = field.getKey();
        json.writeStringField(
            name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1), field.getValue());
      }
      json.writeArrayFieldStart("stringListValues");
      json.writeEndArray();
      json.writeArrayFieldStart("binaryListValues");
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeStringField("md5OfBody", message.md5());
    json.writeStringField("eventSource", "aws:sqs");
    json.writeStringField("eventSourceARN", LocalNames.arn(queue));
    json.writeStringField("awsRegion", LocalNames.REGION);
    json.writeEndObject();
  }

  /** As SQS writes them; its stand-in counts from 0 in a sequence number of one digit. */
  private static Map<String, String> attributes(SqsMessage message) {
    Map<String, String> attributes = new TreeMap<>(message.attributes());
    attributes.computeIfPresent(
        SEQUENCE_NUMBER, (name, number) -> "0".repeat(Math.max(0, 20 - number.length())) + number);
    return attributes;
  }
}
