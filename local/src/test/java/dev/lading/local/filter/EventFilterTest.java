package dev.lading.local.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.local.json.Json;
import dev.lading.model.FilterPattern;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFilterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"body":{"a":["x"]}}                               | {"body":{"a":"x"}}            | true
          {"body":{"a":["x","y"]}}                           | {"body":{"a":"y"}}            | true
          {"body":{"a":["x"]}}                               | {"body":{"a":"z"}}            | false
          {"body":{"a":["x"]}}                               | {"body":"x"}                  | false
          {"body":{"a":["x"],"b":[1]}}                       | {"body":{"a":"x","b":1.0}}    | true
          {"body":{"a":["x"],"b":[1]}}                       | {"body":{"a":"x","b":2}}      | false
          {"body":{"a":[null]}}                              | {"body":{"a":null}}           | true
          {"body":{"a":["x"]}}                               | {"body":{"a":["w","x"]}}      | true
          {"body":{"a":[{"prefix":"or"}]}}                   | {"body":{"a":"order"}}        | true
          {"body":{"a":[{"suffix":"or"}]}}                   | {"body":{"a":"order"}}        | false
          {"body":{"a":[{"equals-ignore-case":"ORDER"}]}}    | {"body":{"a":"order"}}        | true
          {"body":{"a":[{"anything-but":["x","y"]}]}}        | {"body":{"a":"z"}}            | true
          {"body":{"a":[{"anything-but":["x","y"]}]}}        | {"body":{"a":"y"}}            | false
          {"body":{"a":[{"anything-but":{"prefix":"x"}}]}}   | {"body":{"a":"xy"}}           | false
          {"body":{"a":[{"numeric":[">",0,"<=",5]}]}}        | {"body":{"a":5}}              | true
          {"body":{"a":[{"numeric":[">",0,"<=",5]}]}}        | {"body":{"a":5.1}}            | false
          {"body":{"a":[{"numeric":["=",5]}]}}               | {"body":{"a":"5"}}            | false
          {"body":{"a":[{"exists":true}]}}                   | {"body":{"b":1}}              | false
          {"body":{"a":[{"exists":false}]}}                  | {"body":{"b":1}}              | true
          {"body":{"$or":[{"a":["x"]},{"b":["x"]}]}}         | {"body":{"b":"x"}}            | true
          {"body":{"$or":[{"a":["x"]},{"b":["x"]}]}}         | {"body":{"c":"x"}}            | false
          """)
  void letsThroughWhatMatches(String pattern, String event, boolean taken) throws Exception {
    EventFilter filter = new EventFilter(List.of(new FilterPattern(pattern)));

    assertThat(filter.takes(read(event))).isEqualTo(taken);
  }

  @Test
  void oneOfSeveralIsEnoughAndNoneLetsAllThrough() throws Exception {
    FilterPattern first = new FilterPattern("{\"body\":{\"a\":[1]}}");
    FilterPattern second = new FilterPattern("{\"body\":{\"b\":[1]}}");
    Map<String, ?> event = read("{\"body\":{\"b\":1}}");

    assertThat(new EventFilter(List.of(first, second)).takes(event)).isTrue();
    assertThat(new EventFilter(List.of(first)).takes(event)).isFalse();
    assertThat(new EventFilter(List.of()).takes(event)).isTrue();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> read(String json) throws Exception {
    return (Map<String, ?>) Json.read(json.getBytes(StandardCharsets.UTF_8));
  }
}
