package dev.lading.runtime.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpResponseTest {

  @Test
  void aHeaderTakesThePlaceOfOneOfTheSameName() {
    HttpResponse csv = HttpResponse.text("a,b").withHeader("Content-Type", "text/csv");

    assertThat(csv.headers()).isEqualTo(Map.of("Content-Type", "text/csv"));
    assertThat(csv.withStatus(201).withCookie("a=1").headers()).isEqualTo(csv.headers());
  }
}
