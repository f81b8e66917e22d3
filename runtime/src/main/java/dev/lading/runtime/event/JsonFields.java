package dev.lading.runtime.event;

import dev.lading.runtime.json.JsonReader;
import dev.lading.runtime.nullness.Nullable;
import java.util.HashMap;
import java.util.Map;

/**
 * The fields of a JSON object, each still JSON until it is asked for, so that what is odd and not
 * needed hurts nobody.
 */
final class JsonFields {

  private final String owner;
  private final Map<String, byte[]> jsonByName = new HashMap<>();

  /**
   * Reads an object; anything else has no fields.
   *
   * @param owner whose fields they are, such as {@code the event}
   * @param json the object; none where it is null
   */
  JsonFields(String owner, byte @Nullable [] json) {
    this.owner = owner;
    if (json == null) {
      return;
    }
    JsonReader reader = new JsonReader(json);
    if (reader.peek() == '{') {
      for (String name = reader.firstName(); name != null; name = reader.nextName()) {
        jsonByName.put(name, reader.raw());
      }
    }
  }

  /** The fields of the object in a field. */
  JsonFields object(String name) {
    return new JsonFields(owner, raw(name));
  }

  /** A field's JSON, or null without the field. */
  byte @Nullable [] raw(String name) {
    return jsonByName.get(name);
  }

  /** A field's text, or null where it is none. */
  @Nullable
  String text(String name) {
    byte[] json = raw(name);
    return json == null ? null : new JsonReader(json).stringOrNull();
  }

  /** A field's text, which may be written as a number that is not negative. */
  @Nullable
  String textOrNumber(String name) {
    byte[] json = raw(name);
    if (json == null || json[0] < '0' || json[0] > '9') {
      return text(name);
    }
    return new JsonReader(json).number();
  }

  /**
   * A field's text.
   *
   * @throws EventException where it is none
   */
  String required(String name) {
    return present(name, text(name));
  }

  /** A field's value, which must be there. */
  <T> T present(String name, @Nullable T value) {
    if (value == null) {
      throw EventException.of(owner + " has no " + name);
    }
    return value;
  }
}
