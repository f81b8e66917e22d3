package dev.lading.runtime.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.runtime.api.BadRequestException;
import dev.lading.runtime.api.JsonType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JacksonCodecTest {

  record Item(String name, int count) {
    Item {
      if (count < 0) {
        throw new IllegalArgumentException("secret: count of " + name);
      }
    }
  }

  record Order(List<Item> items, Optional<String> note, Instant at, Duration within) {}

  interface Unreadable {}

  record Endless(@Override Endless self) {
    @Override
    public Endless self() {
      return this;
    }
  }

  private final JacksonCodec codec = new JacksonCodec();

  @Test
  void readsWhatItWrites() {
    Order order =
        new Order(
            List.of(new Item("zwölf €", 12)),
            Optional.of("x"),
            Instant.ofEpochSecond(0),
            Duration.ofMinutes(5));

    byte[] json = codec.write(order);

    assertThat(new String(json, UTF_8))
        .isEqualTo(
            "{\"items\":[{\"name\":\"zwölf €\",\"count\":12}],\"note\":\"x\","
                + "\"at\":\"1970-01-01T00:00:00Z\",\"within\":\"PT5M\"}");
    assertThat(codec.read(json, Order.class)).isEqualTo(order);
  }

  @Test
  void readsGenericTypesAndSkipsUnknownFields() {
    List<Item> items =
        codec.read(
            "[{\"name\":\"a\",\"count\":1,\"more\":{}}]".getBytes(UTF_8),
            new JsonType<List<Item>>() {});

    assertThat(items).containsExactly(new Item("a", 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                     | is missing; it must be JSON",
        "`null`                                 | is null; it must be a value",
        "{                                      | is not JSON at line 1, column 2",
        "{'a':1}                                | is not JSON at line 1, column 2",
        "[]                                     | does not have the expected form",
        "{\"items\":[{\"count\":\"x\"}]}        | does not have the expected form at items[0].count",
        "{\"items\":[{\"count\":-1}]}           | does not have the expected form at items[0]",
        "{} {}                                  | does not have the expected form",
        "{\"items\":[]}x                        | is not JSON at line 1, column 13",
      })
  void refusesWithoutNamingClasses(String json, String reason) {
    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(() -> codec.read(json.getBytes(UTF_8), Order.class))
        .satisfies(
            e -> {
              assertThat(e.parameter()).isEqualTo("body");
              assertThat(e.reason()).isEqualTo(reason);
            });
  }

  @Test
  void blamesTheApplicationForItsOwnTypes() {
    assertThatThrownBy(() -> codec.read("{}".getBytes(UTF_8), Unreadable.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Unreadable");
    assertThatThrownBy(() -> codec.write(new Endless(new Endless(null))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Endless");
  }
}
