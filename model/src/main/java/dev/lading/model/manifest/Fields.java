package dev.lading.model.manifest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Writes fields of an object; one that has no value is left out. */
final class Fields {

  private Fields() {}

  static void number(String name, Optional<Integer> value, JsonGenerator json) throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(name, value.get());
    }
  }

  static void text(String name, Optional<?> value, JsonGenerator json) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get().toString());
    }
  }

  static void texts(String name, Map<String, String> values, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, String> value : values.entrySet()) {
      json.writeStringField(value.getKey(), value.getValue());
    }
    json.writeEndObject();
  }

  static void strings(String name, Collection<?> values, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(name);
    for (Object value : values) {
      json.writeString(value.toString());
    }
    json.writeEndArray();
  }
}
