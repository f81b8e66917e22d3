package dev.lading.runtime.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class UtcTimePropertyTest {

  @Property
  void equalsTheJdksInstant(
      @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long second,
      @ForAll @IntRange(max = 2) int fraction) {
    Instant instant = Instant.ofEpochSecond(second, fraction * 1_000_000);

    assertThat(UtcTime.parse(instant.toString())).isEqualTo(instant);
  }

  @Property
  void refusesWhatTheJdkRefuses(
      @ForAll @IntRange(max = 99) int month,
      @ForAll @IntRange(max = 99) int day,
      @ForAll @IntRange(max = 99) int hour,
      @ForAll @IntRange(max = 99) int second) {
    String text =
        String.format("2026-%02d-%02dT%02d:00:%02dZ", month % 15, day % 35, hour % 27, second % 63);
    Instant expected;
    try {
      expected = Instant.parse(text);
    } catch (DateTimeException e) {
      assertThatThrownBy(() -> UtcTime.parse(text)).isInstanceOf(DateTimeException.class);
      return;
    }
    assertThat(UtcTime.parse(text)).isEqualTo(expected);
  }

  @Example
  void refusesWhatIsNoTime() {
    assertThatThrownBy(() -> UtcTime.parse("<aws.scheduler.scheduled-time>"))
        .isInstanceOf(DateTimeException.class);
  }
}
