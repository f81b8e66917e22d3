package dev.lading.runtime.event;

import dev.lading.runtime.api.BusEvent;
import dev.lading.runtime.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of an event of EventBridge; what is null was missing or not a text. */
final class BusFields {

  private byte[] raw = new byte[0];
  private final List<String> resources = new ArrayList<>();
  private @Nullable String id;
  private @Nullable String source;
  private @Nullable String detailType;
  private @Nullable String account;
  private @Nullable String region;
  private @Nullable String time;
  private byte @Nullable [] detail;

  private BusFields() {}

  /** Reads an event; null where the next value is no object. */
  static @Nullable BusFields read(JsonReader json) {
    if (json.peek() != '{') {
      json.skip();
      return null;
    }
    int start = json.offset();
    BusFields fields = new BusFields();
    for (String name = json.firstName(); name != null; name = json.nextName()) {
      fields.field(name, json);
    }
    fields.raw = json.since(start);
    return fields;
  }

  private void field(String name, JsonReader json) {
    switch (name) {
      case "id" -> id = json.stringOrNull();
      case "source" -> source = json.stringOrNull();
      case "detail-type" -> detailType = json.stringOrNull();
      case "account" -> account = json.stringOrNull();
      case "region" -> region = json.stringOrNull();
      case "time" -> time = json.stringOrNull();
      case "detail" -> detail = json.raw();
      case "resources" -> resources(json);
      default -> json.skip();
    }
  }

  private void resources(JsonReader json) {
    if (json.peek() != '[') {
      json.skip();
      return;
    }
    for (boolean more = json.firstElement(); more; more = json.nextElement()) {
      String resource = json.stringOrNull();
      if (resource != null) {
        resources.add(resource);
      }
    }
  }

  /** The event as EventBridge has it. */
  byte[] raw() {
    return raw;
  }

  /** What it tells of. */
  String detailType() {
    return present("detail-type", detailType);
  }

  /** When it happened. */
  Instant time() {
    return UtcTime.parse("the event's time", present("time", time));
  }

  /** What it tells, in JSON. */
  byte[] detail() {
    if (detail == null) {
      throw new EventException("the event has no detail");
    }
    return detail;
  }

  BusEvent toBusEvent(String rule) {
    return new BusEvent(
        rule,
        present("id", id),
        present("source", source),
        detailType(),
        present("account", account),
        present("region", region),
        time(),
        resources,
        new String(detail(), StandardCharsets.UTF_8));
  }

  private static String present(String name, @Nullable String value) {
    if (value == null) {
      throw new EventException("the event has no " + name);
    }
    return value;
  }
}
