package dev.lading.local.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes small JSON values, all in memory. */
public final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  /** Writes the fields of an object. */
  @FunctionalInterface
  public interface Fields {
    /** Writes them. */
    void write(JsonGenerator json) throws IOException;
  }

  private Json() {}

  /** The UTF-8 JSON of an object. */
  public static byte[] object(Fields fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return bytes.toByteArray();
  }

  /** The UTF-8 JSON of an object with one text, such as API Gateway's error bodies. */
  public static byte[] object(String name, String value) {
    return object(json -> json.writeStringField(name, value));
  }

  /** Writes a field with an object of texts. */
  public static void write(JsonGenerator json, String name, Map<String, String> texts)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      json.writeStringField(text.getKey(), text.getValue());
    }
    json.writeEndObject();
  }

  /** The UTF-8 JSON of an object of maps, lists, texts, numbers, booleans and nulls. */
  public static byte[] bytes(Map<String, ? extends @Nullable Object> object) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      write(json, object);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return bytes.toByteArray();
  }

  /** Writes a map, a list, a text, a number, a boolean or null. */
  public static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        write(json, entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        write(json, item);
      }
      json.writeEndArray();
    } else if (value instanceof Number number) {
      json.writeNumber(number.toString());
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }

  /**
   * The fields of an object.
   *
   * @throws MalformedJsonException when the bytes are anything else
   */
  @SuppressWarnings("unchecked") // the reader makes maps with texts as keys
  public static Map<String, @Nullable Object> readObject(byte[] json)
      throws MalformedJsonException {
    if (read(json) instanceof Map<?, ?> object) {
      return (Map<String, @Nullable Object>) object;
    }
    throw new MalformedJsonException("not an object");
  }

  /** Whether the bytes are one JSON value. */
  public static boolean isValue(byte[] json) {
    try {
      read(json);
      return true;
    } catch (MalformedJsonException e) {
      return false;
    }
  }

  /** Whether the text is one JSON object. */
  public static boolean isObject(String text) {
    try {
      return read(text.getBytes(StandardCharsets.UTF_8)) instanceof Map;
    } catch (MalformedJsonException e) {
      return false;
    }
  }

  /**
   * Reads one value.
   *
   * @return a {@code Map}, a {@code List}, a {@code String}, a {@code BigDecimal}, a {@code
   *     Boolean} or null
   * @throws MalformedJsonException when the bytes are anything but one JSON value
   */
  public static @Nullable Object read(byte[] json) throws MalformedJsonException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      parser.nextToken();
      Object value = value(parser);
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "more than one value");
      }
      return value;
    } catch (IOException e) {
      throw new MalformedJsonException(String.valueOf(e.getMessage()), e);
    }
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new JsonParseException(parser, "no value");
    }
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new JsonParseException(parser, "not a value: " + token);
    };
  }

  private static BigDecimal number(JsonParser parser) throws IOException {
    try {
      return new BigDecimal(parser.getText());
    } catch (NumberFormatException e) {
      throw new JsonParseException(parser, "an exponent beyond all limits", e);
    }
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      object.put(name, value(parser));
    }
    return object;
  }

  private static List<@Nullable Object> array(JsonParser parser) throws IOException {
    List<@Nullable Object> array = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser));
    }
    return array;
  }
}
