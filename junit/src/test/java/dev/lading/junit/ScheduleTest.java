package dev.lading.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A schedule with a flexible window. */
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
}
