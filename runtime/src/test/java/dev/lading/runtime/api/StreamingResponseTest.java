package dev.lading.runtime.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamingResponseTest {

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final ServerSentEvents events = new ServerSentEvents(body);

  @Test
  void keepsItsWriterThroughChanges() throws Exception {
    StreamingResponse response =
        StreamingResponse.of("text/plain", out -> out.write('x'))
            .withHeader("Content-Type", "text/csv")
            .withStatus(202)
            .withCookie("a=1");

    assertThat(response.status()).isEqualTo(202);
    assertThat(response.headers()).containsOnlyKeys("Content-Type");
    assertThat(response.cookies()).containsExactly("a=1");
    assertThat(response.body()).isEmpty();
    response.writer().write(body);
    assertThat(body.toString(UTF_8)).isEqualTo("x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\rb"})
  void refusesLineBreaksThatWouldForgeAField(String text) {
    assertThatThrownBy(() -> events.send(text, "data"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the event's name has a line break");
    assertThatThrownBy(() -> events.send("a", text, "data"))
        .hasMessageContaining("the event's id has a line break");
    assertThat(body.size()).isZero();
  }

  @Test
  void refusesAnIdAndATimeThatBrowsersWouldPassOver() {
    assertThatThrownBy(() -> events.send("a", "\0", "data")).hasMessageContaining("NUL");
    assertThatThrownBy(() -> events.retry(-1)).hasMessageContaining("negative");
  }
}
