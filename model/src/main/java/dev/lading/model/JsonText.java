package dev.lading.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A constant that is one JSON value.
 *
 * @param value the JSON as written
 */
public record JsonText(String value) {

  /** Stands for {@code null} among what is read, where collections take none. */
  private static final Object NULL =
      new Object() {
        @Override
        public String toString() {
          return "null";
        }
      };

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /**
   * Checks the syntax.
   *
   * @throws MalformedValueException when it is not one JSON value
   */
  public JsonText {
    Object read = read(value);
    if (read == NULL) {
      throw new MalformedValueException("it says null; leave it out");
    }
  }

  @Override
  public String toString() {
    return value;
  }

  /** What a text stands for: maps, lists, strings, and other values as their own texts. */
  static Object read(String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() == null) {
        throw new MalformedValueException("it is empty, where JSON is wanted");
      }
      Object read = read(parser);
      if (parser.nextToken() != null) {
        throw new MalformedValueException(
            "there is more after the JSON's end, in " + place(parser));
      }
      return read;
    } catch (JsonProcessingException e) {
      throw new MalformedValueException(
          "it is not JSON: "
              + e.getOriginalMessage()
              + ", in line "
              + e.getLocation().getLineNr()
              + ", column "
              + e.getLocation().getColumnNr());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String place(JsonParser parser) {
    return "line "
        + parser.currentTokenLocation().getLineNr()
        + ", column "
        + parser.currentTokenLocation().getColumnNr();
  }

  private static Object read(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> object = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        object.put(name, read(parser));
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> array = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.add(read(parser));
      }
      return array;
    }
    return switch (token) {
      case VALUE_STRING -> parser.getText();
      case VALUE_NULL -> NULL;
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> parser.getDecimalValue();
    };
  }
}
