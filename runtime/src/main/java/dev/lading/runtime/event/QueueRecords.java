package dev.lading.runtime.event;

import dev.lading.runtime.json.JsonReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Records} of an event, and finds out whether they are SQS's. */
final class QueueRecords {

  private static final String SQS = "aws:sqs";

  private final List<QueueEvent.Message> messages = new ArrayList<>();
  private boolean foreign;
  private @Nullable String foreignSource;

  /** Reads the array. */
  void read(JsonReader json) {
    if (json.peek() != '[') {
      json.skip();
      return;
    }
    for (boolean more = json.firstElement(); more; more = json.nextElement()) {
      if (json.peek() == '{') {
        record(json);
      } else {
        json.skip();
        foreign = true;
      }
    }
  }

  /** The batch; or what else the records are. */
  LambdaEvent toEvent() {
    if (foreign) {
      return new UnknownEvent("with records of " + foreignSource);
    }
    return messages.isEmpty() ? new UnknownEvent("without records") : new QueueEvent(messages);
  }

  private void record(JsonReader json) {
    String id = null;
    String source = null;
    String arn = null;
    String body = null;
    Map<String, String> attributes = Map.of();
    Map<String, String> messageAttributes = Map.of();
    for (String name = json.firstName(); name != null; name = json.nextName()) {
      switch (name) {
        case "messageId" -> id = json.stringOrNull();
        case "eventSource" -> source = json.stringOrNull();
        case "eventSourceARN" -> arn = json.stringOrNull();
        case "body" -> body = json.stringOrNull();
        case "attributes" -> attributes = attributes(json);
        case "messageAttributes" -> messageAttributes = messageAttributes(json);
        default -> json.skip();
      }
    }
    if (!SQS.equals(source)) {
      foreign = true;
      foreignSource = source;
    }
    messages.add(new QueueEvent.Message(id, arn, body, attributes, messageAttributes));
  }

  private static Map<String, String> attributes(JsonReader json) {
    if (json.peek() != '{') {
      json.skip();
      return Map.of();
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String name = json.firstName(); name != null; name = json.nextName()) {
      String value = json.stringOrNull();
      if (value != null) {
        attributes.put(name, value);
      }
    }
    return attributes;
  }

  private static Map<String, String> messageAttributes(JsonReader json) {
    if (json.peek() != '{') {
      json.skip();
      return Map.of();
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String name = json.firstName(); name != null; name = json.nextName()) {
      String value = attributes(json).get("stringValue");
      if (value != null) {
        attributes.put(name, value);
      }
    }
    return attributes;
  }
}
