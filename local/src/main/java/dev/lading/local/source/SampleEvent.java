package dev.lading.local.source;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.local.function.LocalNames;
import dev.lading.local.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/**
 * Writes the event that a source would send to its function.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html">Invoking Lambda
 *     with events from other AWS services</a>
 */
final class SampleEvent {

  private static final Base64.Encoder BASE64 = Base64.getEncoder();

  private SampleEvent() {}

  static byte[] write(SourceKind kind, String name, Sample sample) {
    return Json.object(
        json -> {
          switch (kind) {
            case RULE -> rule(json, name, sample);
            case BUCKET -> bucket(json, name, sample);
            case TOPIC -> topic(json, name, sample);
            case TABLE -> table(json, name, sample);
            case STREAM -> stream(json, name, sample);
            case INVOCATION -> {
              json.writeStringField("lading.invoke", name);
              raw(json, "payload", sample.body().length == 0 ? "null" : sample.text());
            }
          }
        });
  }

  private static void rule(JsonGenerator json, String name, Sample sample) throws IOException {
    json.writeStringField("lading.rule", name);
    json.writeObjectFieldStart("event");
    event(json, sample.setting("source", "local"), sample.setting("detail-type", "Sample"));
    raw(json, "detail", sample.body().length == 0 ? "{}" : sample.text());
    json.writeEndObject();
  }

  private static void bucket(JsonGenerator json, String name, Sample sample) throws IOException {
    json.writeStringField("lading.bucket", name);
    json.writeObjectFieldStart("event");
    event(json, "aws.s3", sample.setting("type", "Object Created"));
    json.writeObjectFieldStart("detail");
    json.writeObjectFieldStart("bucket");
    json.writeStringField("name", name);
    json.writeEndObject();
    json.writeObjectFieldStart("object");
    json.writeStringField("key", sample.setting("key", "sample.txt"));
    json.writeNumberField("size", Long.parseLong(sample.setting("size", "0")));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void event(JsonGenerator json, String source, String detailType)
      throws IOException {
    json.writeStringField("version", "0");
    json.writeStringField("id", UUID.randomUUID().toString());
    json.writeStringField("detail-type", detailType);
    json.writeStringField("source", source);
    json.writeStringField("account", LocalNames.ACCOUNT);
    json.writeStringField("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    json.writeStringField("region", LocalNames.REGION);
    json.writeArrayFieldStart("resources");
    json.writeEndArray();
  }

  private static void topic(JsonGenerator json, String name, Sample sample) throws IOException {
    json.writeArrayFieldStart("Records");
    json.writeStartObject();
    json.writeStringField("EventSource", "aws:sns");
    json.writeStringField("EventVersion", "1.0");
    json.writeObjectFieldStart("Sns");
    json.writeStringField("Type", "Notification");
    json.writeStringField("MessageId", UUID.randomUUID().toString());
    json.writeStringField("TopicArn", LocalNames.arn("sns", name));
    if (sample.settings().containsKey("subject")) {
      json.writeStringField("Subject", sample.setting("subject", ""));
    }
    json.writeStringField("Message", sample.text());
    json.writeStringField("Timestamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    json.writeObjectFieldStart("MessageAttributes");
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
  }

  /** The body is what the stream has of the change: {@code Keys}, {@code NewImage} and so on. */
  private static void table(JsonGenerator json, String name, Sample sample) throws IOException {
    String type = sample.setting("type", "INSERT");
    String change = sample.body().length == 0 ? "{}" : sample.text().strip();
    String rest = change.substring(1).stripLeading();
    String content =
        "{\"ApproximateCreationDateTime\":"
            + Instant.now().getEpochSecond()
            + ",\"SequenceNumber\":\"1\""
            + (rest.startsWith("}") ? "" : ",")
            + rest;
    json.writeArrayFieldStart("Records");
    json.writeStartObject();
    json.writeStringField("eventID", UUID.randomUUID().toString());
    json.writeStringField("eventName", type);
    json.writeStringField("eventSource", "aws:dynamodb");
    json.writeStringField("eventSourceARN", LocalNames.arn("dynamodb", name));
    raw(json, "dynamodb", content);
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void stream(JsonGenerator json, String name, Sample sample) throws IOException {
    json.writeArrayFieldStart("Records");
    json.writeStartObject();
    json.writeStringField("eventID", "shardId-000000000000:1");
    json.writeStringField("eventName", "aws:kinesis:record");
    json.writeStringField("eventSource", "aws:kinesis");
    json.writeStringField("eventSourceARN", LocalNames.arn("kinesis", name));
    json.writeObjectFieldStart("kinesis");
    json.writeStringField("partitionKey", sample.setting("partition-key", "local"));
    json.writeStringField("sequenceNumber", "1");
    json.writeNumberField("approximateArrivalTimestamp", Instant.now().getEpochSecond());
    json.writeStringField(
        "data", new String(BASE64.encode(sample.body()), StandardCharsets.US_ASCII));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void raw(JsonGenerator json, String name, String value) throws IOException {
    json.writeFieldName(name);
    json.writeRawValue(value);
  }
}
