package dev.lading.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What EventBridge Scheduler and Lambda do besides calling at the due time. */
@LadingTest(now = "2027-01-01T11:59:59Z", functions = "orders")
class ScheduleTest {

  @Test
  void aCallComesWithinItsWindowAndTellsTheTimeThatItWasDue(TestClock clock, Api api) {
    Instant due = Instant.parse("2027-01-01T12:00:00Z");
    assertThat(clock.next("yearly")).hasValue(due);
    Duration waited = Duration.ofSeconds(1);
    while (clock.advance(Duration.ofMinutes(1)).isEmpty()) {
      waited = waited.plusMinutes(1);
    }

    assertThat(waited).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(60));
    assertThat(api.get("/orders/x").body()).contains("year 2027-01-01T12:00:00Z");
    assertThat(clock.next("yearly")).isEmpty();
  }

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
