package dev.lading.runtime.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpRequestTest {

  private final HttpRequest request =
      new HttpRequest(
          "POST",
          "/a",
          Map.of("q", List.of("1")),
          Map.of("x-a", List.of("one")),
          List.of("a=1", "b=\"2=3\"", " a = 4 ", "novalue", "=5", "c=\"", "A=6"),
          "body".getBytes(StandardCharsets.UTF_8));

  @Test
  void cookiesAreFoundByTheirNames() {
    assertThat(request.cookie("a").asList(String::strip)).containsExactly("1", "4");
    assertThat(request.cookie("b").asString()).isEqualTo("2=3");
    assertThat(request.cookie("c").asString()).isEqualTo("\"");
    assertThat(request.cookie("A").asInt()).isEqualTo(6);
    assertThat(request.cookie("novalue").isPresent()).isFalse();
    assertThat(request.cookie("").isPresent()).isFalse();
  }

  @Test
  void aChangedRequestIsAnotherOne() {
    HttpRequest changed =
        request
            .withHeader("X-B", "two")
            .withBody(new byte[0])
            .withAttribute("user", "ada")
            .withPathParameters(Map.of("id", "7"))
            .withHeader("X-A", "other");

    assertThat(changed.header("x-b").asString()).isEqualTo("two");
    assertThat(changed.header("x-a").asString()).isEqualTo("other");
    assertThat(changed.bodyText()).isEmpty();
    assertThat(changed.attribute("user")).contains("ada");
    assertThat(changed.path("id").asString()).isEqualTo("7");
    assertThat(changed.query("q").asString()).isEqualTo("1");
    assertThat(changed.cookie("a").asString()).isEqualTo("1");
    assertThat(request.header("x-b").isPresent()).isFalse();
    assertThat(request.header("x-a").asString()).isEqualTo("one");
    assertThat(request.bodyText()).isEqualTo("body");
    assertThat(request.attribute("user")).isEmpty();
  }

  @Test
  void elementsAreSeparatedByCommas() {
    HttpRequest list = request.withHeader("l", " one ,\"two, three\",, four\"a,b");

    assertThat(list.header("l").elements().asList(String::strip))
        .containsExactly("one", "\"two, three\"", "four\"a,b");
    assertThat(list.header("none").elements().isPresent()).isFalse();
  }

  @Test
  void anHttpExceptionIsAFailures() {
    assertThat(new HttpException(599, "odd").status()).isEqualTo(599);
    assertThat(new HttpException(409, "taken", new IllegalStateException()).answer())
        .isEqualTo("taken");
    assertThatThrownBy(() -> new HttpException(399, "moved"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the status 399 is no failure's; those are 400 to 599");
  }
}
