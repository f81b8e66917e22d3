package dev.lading.operations.invoke;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lading.local.function.LocalNames;
import dev.lading.model.QueueName;
import dev.lading.model.Trigger;
import dev.lading.model.manifest.JsonLayout;
import dev.lading.operations.OperationException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/**
 * Writes the event that AWS would send to a function for a trigger.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html">Invoking Lambda
 *     with events from other AWS services</a>
 */
final class SampleEvents {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Sample sample;
  private final String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();

  SampleEvents(Sample sample) {
    this.sample = sample;
  }

  /** The event's JSON, laid out for people. */
  String of(Target target) {
    String name = target.name();
    ObjectNode event =
        switch (target.call().words().kind()) {
          case ROUTE, URL_ROUTE -> new SampleRequest(sample).of(target);
          case QUEUE -> records(queue(name));
          case SCHEDULE -> schedule((Trigger.Schedule) target.call().trigger());
          case RULE -> rule(name);
          case BUCKET -> bucket(name);
          case TOPIC -> records(topic(name));
          case TABLE -> records(table(name));
          case STREAM -> records(stream(name));
          case INVOCATION -> invocation(name);
        };
    try {
      return JSON.writer(JsonLayout.printer()).writeValueAsString(event) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always JSON", e);
    }
  }

  private ObjectNode queue(String name) {
    ObjectNode message = JSON.createObjectNode();
    message.put("messageId", UUID.randomUUID().toString()).put("receiptHandle", "sample");
    message.put("body", sample.body("{}"));
    String sent = Long.toString(Instant.now().toEpochMilli());
    ObjectNode attributes = message.putObject("attributes");
    attributes.put("ApproximateReceiveCount", "1").put("SentTimestamp", sent);
    attributes.put("SenderId", LocalNames.ACCOUNT).put("ApproximateFirstReceiveTimestamp", sent);
    if (new QueueName(name).fifo()) {
      attributes.put("MessageGroupId", sample.field("message-group-id", "sample"));
      attributes.put("MessageDeduplicationId", UUID.randomUUID().toString());
      attributes.put("SequenceNumber", "00000000000000000001");
    }
    ObjectNode own = message.putObject("messageAttributes");
    sample.fields().entrySet().stream()
        .filter(field -> !field.getKey().equals("message-group-id"))
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(
            field ->
                own.putObject(field.getKey())
                    .put("stringValue", field.getValue())
                    .put("dataType", "String"));
    message.put("eventSource", "aws:sqs");
    message.put("eventSourceARN", LocalNames.arn(new QueueName(name)));
    return message.put("awsRegion", LocalNames.REGION);
  }

  private ObjectNode schedule(Trigger.Schedule schedule) {
    ObjectNode event = JSON.createObjectNode().put("lading.schedule", schedule.name().value());
    event.put("id", UUID.randomUUID().toString()).put("time", sample.field("time", now));
    if (!sample.body().isEmpty()) {
      event.set("input", json(sample.body()));
    } else {
      schedule.settings().input().ifPresent(input -> event.set("input", json(input.value())));
    }
    return event;
  }

  private ObjectNode rule(String name) {
    ObjectNode root = JSON.createObjectNode().put("lading.rule", name);
    ObjectNode event = root.putObject("event");
    busEvent(event, sample.field("source", "sample"), sample.field("detail-type", "Sample"));
    event.set("detail", json(sample.body("{}")));
    return root;
  }

  private ObjectNode bucket(String name) {
    ObjectNode root = JSON.createObjectNode().put("lading.bucket", name);
    ObjectNode event = root.putObject("event");
    busEvent(event, "aws.s3", sample.field("type", "Object Created"));
    ObjectNode detail = event.putObject("detail");
    detail.putObject("bucket").put("name", name);
    ObjectNode object = detail.putObject("object");
    object.put("key", sample.field("key", "sample.txt")).put("size", number("size"));
    return root;
  }

  private long number(String field) {
    try {
      return Long.parseLong(sample.field(field, "0"));
    } catch (NumberFormatException e) {
      throw new OperationException(
          field + " takes a whole number, not '" + sample.field(field, "") + "'.", e);
    }
  }

  private void busEvent(ObjectNode event, String source, String detailType) {
    event.put("version", "0").put("id", UUID.randomUUID().toString());
    event.put("detail-type", detailType).put("source", source);
    event.put("account", LocalNames.ACCOUNT).put("time", sample.field("time", now));
    event.put("region", LocalNames.REGION).putArray("resources");
  }

  private ObjectNode topic(String name) {
    ObjectNode message = JSON.createObjectNode();
    message.put("EventSource", "aws:sns").put("EventVersion", "1.0");
    ObjectNode sns = message.putObject("Sns");
    sns.put("Type", "Notification").put("MessageId", UUID.randomUUID().toString());
    sns.put("TopicArn", LocalNames.arn("sns", name));
    if (sample.fields().containsKey("subject")) {
      sns.put("Subject", sample.field("subject", ""));
    }
    sns.put("Message", sample.body("{}")).put("Timestamp", now).putObject("MessageAttributes");
    return message;
  }

  private ObjectNode table(String name) {
    ObjectNode change = JSON.createObjectNode();
    change.put("eventID", UUID.randomUUID().toString());
    change.put("eventName", sample.field("type", "INSERT")).put("eventSource", "aws:dynamodb");
    change.put("eventSourceARN", LocalNames.arn("dynamodb", name));
    ObjectNode content = change.putObject("dynamodb");
    content.put("ApproximateCreationDateTime", Instant.now().getEpochSecond());
    content.put("SequenceNumber", "1");
    if (json(sample.body("{\"Keys\": {\"id\": {\"S\": \"1\"}}}")) instanceof ObjectNode given) {
      content.setAll(given);
    }
    return change;
  }

  private ObjectNode stream(String name) {
    ObjectNode message = JSON.createObjectNode();
    message.put("eventID", "shardId-000000000000:1").put("eventName", "aws:kinesis:record");
    message.put("eventSource", "aws:kinesis");
    message.put("eventSourceARN", LocalNames.arn("kinesis", name));
    ObjectNode kinesis = message.putObject("kinesis");
    kinesis.put("partitionKey", sample.field("partition-key", "sample"));
    kinesis.put("sequenceNumber", "1");
    kinesis.put("approximateArrivalTimestamp", Instant.now().getEpochSecond());
    byte[] data = sample.body("{}").getBytes(StandardCharsets.UTF_8);
    kinesis.put("data", Base64.getEncoder().encodeToString(data));
    return message;
  }

  private ObjectNode invocation(String name) {
    ObjectNode event = JSON.createObjectNode().put("lading.invoke", name);
    event.set("payload", json(sample.body("{}")));
    return event;
  }

  private static ObjectNode records(ObjectNode only) {
    ObjectNode event = JSON.createObjectNode();
    event.putArray("Records").add(only);
    return event;
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new OperationException(
          "the body must be JSON here, and is not: " + e.getOriginalMessage(), e);
    }
  }
}
