package dev.lading.runtime.event;

import dev.lading.runtime.json.JsonReader;
import dev.lading.runtime.nullness.Nullable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One of an event's {@code Records}, of whichever service: what is null was missing, or not of the
 * type that AWS documents.
 *
 * <p>What only one service has in an object of its own stays JSON until the record is handled, so
 * that one that is odd fails alone.
 */
final class RecordFields {

  @Nullable String messageId;
  @Nullable String source;
  @Nullable String arn;
  @Nullable String body;
  @Nullable String eventId;
  @Nullable String eventName;
  @Nullable String eventTime;
  Map<String, String> attributes = Map.of();
  Map<String, String> messageAttributes = Map.of();

  /**
   * The object of the service's own: {@code Sns}, {@code s3}, {@code dynamodb}, {@code kinesis}.
   */
  byte @Nullable [] content;

  /** Whether DynamoDB itself, and nobody's request, made the change. */
  boolean byService;

  private RecordFields() {}

  static RecordFields read(JsonReader json) {
    RecordFields fields = new RecordFields();
    for (String name = json.firstName(); name != null; name = json.nextName()) {
      fields.field(name, json);
    }
    return fields;
  }

  private void field(String name, JsonReader json) {
    switch (name) {
      case "messageId" -> messageId = json.stringOrNull();
      case "eventSource", "EventSource" -> source = json.stringOrNull();
      case "eventSourceARN" -> arn = json.stringOrNull();
      case "body" -> body = json.stringOrNull();
      case "attributes" -> attributes = texts(json);
      case "messageAttributes" -> messageAttributes = values(json, "stringValue");
      case "eventID" -> eventId = json.stringOrNull();
      case "eventName" -> eventName = json.stringOrNull();
      case "eventTime" -> eventTime = json.stringOrNull();
      case "Sns", "s3", "dynamodb", "kinesis" -> content = json.raw();
      case "userIdentity" -> byService = "Service".equals(texts(json).get("type"));
      default -> json.skip();
    }
  }

  /** The object's texts; other values are passed over. */
  static Map<String, String> texts(JsonReader json) {
    if (json.peek() != '{') {
      json.skip();
      return Map.of();
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name = json.firstName(); name != null; name = json.nextName()) {
      String value = json.stringOrNull();
      if (value != null) {
        texts.put(name, value);
      }
    }
    return texts;
  }

  /** Of each object in the object, the text of one field. */
  static Map<String, String> values(JsonReader json, String field) {
    if (json.peek() != '{') {
      json.skip();
      return Map.of();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (String name = json.firstName(); name != null; name = json.nextName()) {
      String value = texts(json).get(field);
      if (value != null) {
        values.put(name, value);
      }
    }
    return values;
  }
}
