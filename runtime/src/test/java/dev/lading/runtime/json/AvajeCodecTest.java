package dev.lading.runtime.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.runtime.api.BadRequestException;
import dev.lading.runtime.api.JsonType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without generated adapters, which the processor's tests have. */
class AvajeCodecTest {

  private static final JsonType<Map<String, List<Integer>>> NUMBERS = new JsonType<>() {};

  record Unknown(String name) {}

  private final AvajeCodec codec = new AvajeCodec();

  @Test
  void readsWhatItWrites() {
    Map<String, List<Integer>> numbers = Map.of("zwölf €", List.of(1, 2));

    byte[] json = codec.write(numbers);

    assertThat(new String(json, UTF_8)).isEqualTo("{\"zwölf €\":[1,2]}");
    assertThat(codec.read(json, NUMBERS)).isEqualTo(numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                 | is missing; it must be JSON",
        "`null`             | is null; it must be a value",
        "` null `           | is null; it must be a value",
        "{                  | is not JSON at line 1, column 2",
        "{'a':1}            | is not JSON at line 1, column 2",
        "{} {}              | is not JSON at line 1, column 4",
        "{\"a\":[]}x        | is not JSON at line 1, column 9",
        "{\"a\":[\"secret\"]} | does not have the expected form",
        "7                  | does not have the expected form",
      })
  void refusesWithoutNamingClasses(String json, String reason) {
    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(() -> codec.read(json.getBytes(UTF_8), NUMBERS))
        .satisfies(
            e -> {
              assertThat(e.parameter()).isEqualTo("body");
              assertThat(e.reason()).isEqualTo(reason);
            });
  }

  @Test
  void countsLines() {
    assertThatThrownBy(() -> codec.read("{\n \"a\": [1,\n 2,]}".getBytes(UTF_8), NUMBERS))
        .hasMessageContaining("is not JSON at line 3, column 4");
  }

  @Test
  void refusesWhatIsNotUtf8() {
    assertThatThrownBy(() -> codec.read("{\"é\":[]}".getBytes(ISO_8859_1), NUMBERS))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("is not JSON in UTF-8");
  }

  @Test
  void blamesTheApplicationForItsOwnTypes() {
    assertThatThrownBy(() -> codec.read("{}".getBytes(UTF_8), Unknown.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Unknown");
    assertThatThrownBy(() -> codec.write(new Unknown("a")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Unknown");
    assertThatThrownBy(() -> codec.write(List.of(new Unknown("a"))))
        .isInstanceOf(IllegalStateException.class);
  }
}
