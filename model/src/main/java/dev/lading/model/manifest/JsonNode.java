package dev.lading.model.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value in a manifest, with the place it stands at, so that a complaint can name it.
 *
 * @param place such as {@code functions[0].name}
 * @param value a {@code Map}, a {@code List}, a {@code String}, a {@code Number} or a {@code
 *     Boolean}
 */
record JsonNode(String place, @Nullable Object value) {

  static JsonNode parse(JsonFactory factory, String text) throws IOException {
    try (JsonParser parser = factory.createParser(text)) {
      parser.nextToken();
      return new JsonNode("", read(parser));
    }
  }

  private static @Nullable Object read(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        object.put(name, read(parser));
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      List<@Nullable Object> array = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.add(read(parser));
      }
      return array;
    }
    if (token == JsonToken.VALUE_NUMBER_INT) {
      return parser.getLongValue();
    }
    if (token == JsonToken.VALUE_NUMBER_FLOAT) {
      return parser.getDoubleValue();
    }
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return parser.getBooleanValue();
    }
    return token == JsonToken.VALUE_NULL ? null : parser.getText();
  }

  JsonNode field(String name) {
    JsonNode field = child(name);
    if (field.value == null) {
      throw new MalformedManifestException("it has no " + field.place);
    }
    return field;
  }

  Optional<JsonNode> optional(String name) {
    JsonNode field = child(name);
    return field.value == null ? Optional.empty() : Optional.of(field);
  }

  String text(String name) {
    return field(name).text();
  }

  Optional<String> optionalText(String name) {
    JsonNode field = child(name);
    return field.value == null ? Optional.empty() : Optional.of(field.text());
  }

  String text() {
    if (value instanceof String text) {
      return text;
    }
    throw new MalformedManifestException(place + " is not a text");
  }

  int number(String name) {
    JsonNode field = field(name);
    if (field.value instanceof Long number && number.intValue() == number) {
      return number.intValue();
    }
    throw new MalformedManifestException(field.place + " is not a whole number of 32 bits");
  }

  double decimal(String name) {
    JsonNode field = field(name);
    if (field.value instanceof Number number) {
      return number.doubleValue();
    }
    throw new MalformedManifestException(field.place + " is not a number");
  }

  Optional<Integer> optionalNumber(String name) {
    return child(name).value == null ? Optional.empty() : Optional.of(number(name));
  }

  boolean flag(String name) {
    JsonNode field = field(name);
    if (field.value instanceof Boolean flag) {
      return flag;
    }
    throw new MalformedManifestException(field.place + " is neither true nor false");
  }

  List<JsonNode> list(String name) {
    JsonNode field = field(name);
    if (!(field.value instanceof List<?> elements)) {
      throw new MalformedManifestException(field.place + " is not a list");
    }
    List<JsonNode> nodes = new ArrayList<>();
    for (Object element : elements) {
      nodes.add(new JsonNode(field.place + "[" + nodes.size() + "]", element));
    }
    return nodes;
  }

  List<String> strings(String name) {
    return list(name).stream().map(JsonNode::text).toList();
  }

  Map<String, String> texts(String name) {
    JsonNode field = field(name);
    if (!(field.value instanceof Map<?, ?> object)) {
      throw new MalformedManifestException(field.place + " is not an object");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    object.forEach((key, text) -> texts.put((String) key, field.text((String) key)));
    return texts;
  }

  private JsonNode child(String name) {
    if (!(value instanceof Map<?, ?> object)) {
      throw new MalformedManifestException((place.isEmpty() ? "it" : place) + " is not an object");
    }
    return new JsonNode(place.isEmpty() ? name : place + "." + name, object.get(name));
  }
}
