package dev.lading.runtime.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``          | the text ends where a value is expected at byte 0",
        "{\"a\"      | the text ends before ':' at byte 4",
        "{\"a\":1    | the text ends before ',' or '}' at byte 6",
        "{\"a\":1,}  | expected a string at byte 7",
        "[1 2]       | expected ',' or ']' at byte 3",
        "\"ab        | the text ends within a string at byte 3",
        "\"a\\q\"    | an unknown escape at byte 3",
        "tru         | expected true at byte 0",
        "-           | the text ends where a digit is expected at byte 1",
        "1.x         | expected a value at byte 2",
        "1x          | a value goes on with what is no part of a number at byte 1",
        "?           | expected a value at byte 0",
      })
  void saysWhatIsWrongAndWhere(String json, String message) {
    assertThatExceptionOfType(MalformedJsonException.class)
        .isThrownBy(() -> new JsonReader(json.getBytes(UTF_8)).skip())
        .withMessage(message);
  }

  @Test
  void takesNoByteForTheEnd() {
    byte[] json = {'1', ' ', (byte) 0xff};
    JsonReader reader = new JsonReader(json);
    reader.skip();

    assertThatExceptionOfType(MalformedJsonException.class)
        .isThrownBy(reader::end)
        .withMessage("the text goes on after its end at byte 2");
  }

  @Test
  void limitsNesting() {
    String deepest = "[".repeat(JsonReader.MAX_DEPTH) + "]".repeat(JsonReader.MAX_DEPTH);
    new JsonReader(deepest.getBytes(UTF_8)).skip();

    assertThatExceptionOfType(MalformedJsonException.class)
        .isThrownBy(() -> new JsonReader("[".repeat(1_000_000).getBytes(UTF_8)).skip())
        .withMessage("values nest deeper than 500 at byte 501");
  }

  @Test
  void keepsLoneSurrogatesOutOfUtf8() {
    assertThat(new JsonReader("\"a\\ud800b\\udc00\"".getBytes(UTF_8)).stringBytes())
        .isEqualTo("a?b?".getBytes(UTF_8));
  }
}
