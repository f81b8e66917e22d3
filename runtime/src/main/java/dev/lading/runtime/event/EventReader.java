package dev.lading.runtime.event;

import dev.lading.runtime.json.JsonReader;
import dev.lading.runtime.nullness.Nullable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Recognises an event by its shape, in one pass over its bytes.
 *
 * <p>Fields are taken in any order, and what they are not documented to be is passed over: only the
 * whole decides. A text that is not JSON is a {@link
 * dev.lading.runtime.json.MalformedJsonException}.
 */
final class EventReader {

  private static final int NAMED_FIELDS = 12;

  private static final byte[] NO_PAYLOAD = "null".getBytes(StandardCharsets.US_ASCII);

  private final byte[] event;
  private final JsonReader json;
  private final HttpFields http = new HttpFields();
  private boolean forAuthorizer;
  private @Nullable String version;
  private @Nullable RecordBatch records;
  private @Nullable String schedule;
  private @Nullable String input;
  private @Nullable String id;
  private @Nullable String time;
  private @Nullable String rule;
  private @Nullable String bucket;
  private byte @Nullable [] busEvent;
  private @Nullable String invocation;
  private byte @Nullable [] payload;

  private EventReader(byte[] event) {
    this.event = event;
    this.json = new JsonReader(event);
  }

  /**
   * Reads an event: an {@link HttpEvent}, a {@link RecordBatch}, a {@link ScheduleInput}, a {@link
   * TriggerInput} or an {@link UnknownEvent}.
   */
  static Object read(byte[] event) {
    return new EventReader(event).read();
  }

  private Object read() {
    if (json.peek() != '{') {
      json.skip();
      json.end();
      return new UnknownEvent("that is not a JSON object");
    }
    for (String name = json.firstName(); name != null; name = json.nextName()) {
      // First, for most events are requests.
      if (!http.read(name, json)) {
        field(name);
      }
    }
    json.end();
    if (schedule != null) {
      return new ScheduleInput(schedule, id, time, input);
    }
    if (records != null) {
      return records.toEvent();
    }
    if (rule != null) {
      return new TriggerInput("rule", rule, busEvent);
    }
    if (bucket != null) {
      return new TriggerInput(TriggerInput.BUCKET, bucket, busEvent);
    }
    if (invocation != null) {
      return new TriggerInput(
          TriggerInput.INVOCATION, invocation, payload == null ? NO_PAYLOAD : payload);
    }
    HttpEvent request = forAuthorizer ? null : http.toEvent(version);
    return request != null ? request : new UnknownEvent(description());
  }

  private void field(String name) {
    switch (name) {
      case "lading.schedule" -> schedule = json.stringOrNull();
      case "lading.rule" -> rule = json.stringOrNull();
      case "lading.bucket" -> bucket = json.stringOrNull();
      case "event" -> {
        byte[] event = json.raw();
        busEvent = event[0] == '{' ? event : null;
      }
      case "lading.invoke" -> invocation = json.stringOrNull();
      case "payload" -> payload = json.raw();
      case "input" -> input = new String(json.raw(), StandardCharsets.UTF_8);
      case "id" -> id = json.stringOrNull();
      case "time" -> time = json.stringOrNull();
      case "version" -> version = json.stringOrNull();
      case "Records" -> {
        RecordBatch read = new RecordBatch();
        read.read(json);
        records = read;
      }
      // A Lambda authorizer's event: it asks about a request, and must reach no route. See
      // https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html
      case "routeArn", "methodArn" -> {
        forAuthorizer = true;
        json.skip();
      }
      default -> json.skip();
    }
  }

  private String description() {
    List<String> names = new ArrayList<>();
    JsonReader again = new JsonReader(event);
    for (String name = again.firstName(); name != null; name = again.nextName()) {
      names.add(name);
      again.skip();
    }
    if (names.size() > NAMED_FIELDS) {
      return "with the fields " + String.join(", ", names.subList(0, NAMED_FIELDS)) + ", …";
    }
    return names.isEmpty() ? "without fields" : "with the fields " + String.join(", ", names);
  }
}
