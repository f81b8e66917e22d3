package dev.lading.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What Lambda does with calls that fail, for which nobody waits. */
@LadingTest(functions = "orders")
class FailedEventsTest {

  @Test
  void aCallThatFailsIsTriedTwiceMoreAndThenKept(TestClock clock, LadingApplication application) {
    int before = application.failedEvents().size();

    assertThatThrownBy(() -> clock.advance(Duration.ofDays(31)))
        .isInstanceOf(HandlerFailedError.class)
        .hasMessageContaining("no disk");

    assertThat(application.failedEvents()).hasSize(before + 1);
    assertThat(application.failedEvents().get(before))
        .satisfies(
            kept -> {
              assertThat(kept.function()).isEqualTo("orders");
              assertThat(kept.cause().name()).isEqualTo("doomed");
              assertThat(kept.attempts()).isEqualTo(3);
              assertThat(kept.error()).contains("IllegalStateException: no disk");
            });
    assertThat(application.api().get("/_lading/failed-events").assertStatus(200).body())
        .contains("\"source\":\"schedule doomed\"")
        .contains("\"attempts\":3");
    assertThat(application.logs().lines().stream().filter(line -> line.contains("no disk")))
        .hasSizeGreaterThanOrEqualTo(3);
  }
}
