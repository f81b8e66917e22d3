package dev.lading.runtime.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The reader and the writer against Jackson, on texts that are JSON and texts that nearly are. */
class JsonPropertyTest {

  private static final ObjectMapper JACKSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @Property(tries = 3000)
  void readsWhatJacksonReadsAndRefusesWhatItRefuses(@ForAll("texts") String text) {
    byte[] bytes = text.getBytes(UTF_8);

    assertThat(read(bytes)).as(text).isEqualTo(jackson(bytes));
  }

  @Property(tries = 3000)
  void refusesWhatIsNotUtf8(@ForAll byte[] inner) {
    byte[] bytes = new byte[inner.length + 2];
    System.arraycopy(inner, 0, bytes, 1, inner.length);
    bytes[0] = '"';
    bytes[bytes.length - 1] = '"';

    assertThat(read(bytes)).isEqualTo(isUtf8(bytes) ? jackson(bytes) : null);
  }

  /** Stricter than Jackson, which takes overlong forms and surrogates. */
  private static boolean isUtf8(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  @Property(tries = 3000)
  void skipsWhatItReads(@ForAll("texts") String text) {
    byte[] bytes = text.getBytes(UTF_8);

    assertThat(skips(bytes)).as(text).isEqualTo(read(bytes) != null);
  }

  @Property
  void writesStringsThatJacksonReads(@ForAll String text) throws IOException {
    byte[] json = new JsonWriter(0).beginArray().string(text).string(text).endArray().toBytes();

    assertThat(JACKSON.readTree(json)).hasSize(2).allMatch(node -> node.textValue().equals(text));
  }

  @Property
  void writesAndReadsUtf8AsItIs(@ForAll("unicode") String text) {
    byte[] utf8 = text.getBytes(UTF_8);
    byte[] json = new JsonWriter(0).string(utf8).toBytes();

    assertThat(new JsonReader(json).stringBytes()).isEqualTo(utf8);
    assertThat(new JsonReader(json).string()).isEqualTo(text);
  }

  private static boolean skips(byte[] bytes) {
    JsonReader reader = new JsonReader(bytes);
    try {
      reader.skip();
      reader.end();
      return true;
    } catch (MalformedJsonException e) {
      return false;
    }
  }

  private static JsonNode jackson(byte[] bytes) {
    try {
      JsonNode node = JACKSON.readTree(bytes);
      return node.isMissingNode() ? null : withBigDecimals(node);
    } catch (IOException e) {
      return null;
    }
  }

  private static JsonNode withBigDecimals(JsonNode node) {
    if (node.isNumber()) {
      return JACKSON.getNodeFactory().textNode(node.decimalValue().toString());
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JACKSON.createArrayNode();
      array.forEach(element -> copy.add(withBigDecimals(element)));
      return copy;
    }
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JACKSON.createObjectNode();
      object.properties().forEach(f -> copy.set(f.getKey(), withBigDecimals(f.getValue())));
      return copy;
    }
    return node;
  }

  private static JsonNode read(byte[] bytes) {
    JsonReader reader = new JsonReader(bytes);
    try {
      JsonNode node = node(reader);
      reader.end();
      return node;
    } catch (MalformedJsonException e) {
      return null;
    }
  }

  private static JsonNode node(JsonReader reader) {
    switch (reader.peek()) {
      case '{':
        ObjectNode object = JACKSON.createObjectNode();
        for (String name = reader.firstName(); name != null; name = reader.nextName()) {
          object.set(name, node(reader));
        }
        return object;
      case '[':
        ArrayNode array = JACKSON.createArrayNode();
        for (boolean more = reader.firstElement(); more; more = reader.nextElement()) {
          array.add(node(reader));
        }
        return array;
      case '"':
        return JACKSON.getNodeFactory().textNode(reader.string());
      case 't', 'f':
        return JACKSON.getNodeFactory().booleanNode(reader.bool());
      case 'n':
        reader.nullValue();
        return JACKSON.nullNode();
      default:
        String number = new BigDecimal(reader.number()).toString();
        return JACKSON.getNodeFactory().textNode(number);
    }
  }

  @Provide
  Arbitrary<String> unicode() {
    return Arbitraries.strings()
        .withCharRange('\0', '\uD7FF')
        .withCharRange('\uE000', '\uFFFF')
        .ofMaxLength(20);
  }

  /** Texts put together from pieces of JSON: many are JSON, many are broken in one place. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"a\"",
            "\"\"",
            "\"é🍎\"",
            "\"\\n\\u00e9\"",
            "1",
            "-0",
            "01",
            "1.5",
            "1.",
            "1e3",
            "-",
            "true",
            "false",
            "null",
            "nul",
            " ",
            "\n",
            "\"a",
            "\"\\ud83c\\udf4e\"",
            "\"\\u12\"",
            "\"\\x\"",
            "\"\t\"",
            "'a'",
            "\u00a0");
    Arbitrary<String> anything = pieces.list().ofMaxSize(8).map(list -> String.join("", list));
    Arbitrary<String> valid =
        Arbitraries.lazyOf(
            () -> Arbitraries.of("\"é\"", "-1.25e-3", "true", "null", "{}", "[]", "\"\\/\\b\""),
            () -> valid().list().ofMaxSize(3).map(list -> "[" + String.join(" , ", list) + "]"),
            () -> valid().list().ofMaxSize(3).map(JsonPropertyTest::objectOf));
    Arbitrary<String> truncated =
        valid.flatMap(
            text ->
                Arbitraries.integers().between(0, text.length()).map(n -> text.substring(0, n)));
    return Arbitraries.frequencyOf(
        Tuple.of(4, anything), Tuple.of(2, valid), Tuple.of(2, truncated));
  }

  private Arbitrary<String> valid() {
    return Arbitraries.lazyOf(
        () -> Arbitraries.of("\"x\"", "0", "false", "{}", "[ ]"),
        () -> valid().list().ofMaxSize(2).map(list -> "[" + String.join(",", list) + "]"),
        () -> valid().list().ofMaxSize(2).map(JsonPropertyTest::objectOf));
  }

  private static String objectOf(List<String> values) {
    StringBuilder object = new StringBuilder("{ ");
    for (int i = 0; i < values.size(); i++) {
      object
          .append(i == 0 ? "" : ",")
          .append("\"k")
          .append(i)
          .append("\" : ")
          .append(values.get(i));
    }
    return object.append('}').toString();
  }
}
