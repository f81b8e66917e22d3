package dev.lading.runtime.json;

import dev.lading.runtime.nullness.Nullable;
import java.nio.charset.StandardCharsets;

/** Texts as JSON, for generated code that needs no more of it. */
public final class JsonString {

  private JsonString() {}

  /** The text of a JSON string; any other JSON as it is written. */
  public static String read(byte[] json) {
    JsonReader reader = new JsonReader(json);
    return reader.peek() == '"' ? reader.string() : new String(json, StandardCharsets.UTF_8);
  }

  /** The text as a JSON string; {@code null} for a null. */
  public static byte[] write(@Nullable String text) {
    return text == null
        ? "null".getBytes(StandardCharsets.US_ASCII)
        : new JsonWriter(text.length() + 16).string(text).toBytes();
  }
}
