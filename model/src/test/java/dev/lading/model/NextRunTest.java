package dev.lading.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextRunTest {

  private static final int DAYS_WALKED = 35;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rate(5 minutes) | 2026-01-01T00:00:30Z | 2026-01-01T00:05:30Z",
        "rate(1 day) | 2026-03-28T12:00+01:00[Europe/Berlin] | 2026-03-29T13:00+02:00[Europe/Berlin]",
        "at(2026-05-01T10:00:07) | 2026-01-01T00:00Z | 2026-05-01T10:00:07Z",
        "at(2026-05-01T10:00:07) | 2026-05-01T10:00:07Z | ",
        "cron(0 9 ? * MON-FRI *) | 2026-01-02T09:00Z | 2026-01-05T09:00Z",
        "cron(0 0 29 2 ? *) | 2026-01-01T00:00Z | 2028-02-29T00:00Z",
        "cron(0 0 29 2 ? *) | 2096-03-01T00:00Z | 2104-02-29T00:00Z",
        "cron(0 0 L * ? *) | 2026-02-01T00:00Z | 2026-02-28T00:00Z",
        "cron(0 0 LW * ? *) | 2026-01-31T00:00Z | 2026-02-27T00:00Z",
        "cron(0 0 1W * ? *) | 2026-07-31T00:00Z | 2026-08-03T00:00Z",
        "cron(0 0 31W * ? *) | 2026-05-01T00:00Z | 2026-05-29T00:00Z",
        "cron(0 0 15W * ? *) | 2026-02-01T00:00Z | 2026-02-16T00:00Z",
        "cron(15 10 ? * 6L *) | 2026-01-01T00:00Z | 2026-01-30T10:15Z",
        "cron(0 0 ? * 2#5 *) | 2026-01-01T00:00Z | 2026-03-30T00:00Z",
        "cron(0 0 ? * L *) | 2026-01-01T00:00Z | 2026-01-03T00:00Z",
        "cron(50/5 22/1 31 DEC ? 2026/2) | 2026-12-31T23:55Z | 2028-12-31T22:50Z",
        "cron(0 0 1 1 ? 2026) | 2026-01-01T00:00Z | ",
        "cron(59 23 31 12 ? *) | 2199-12-31T23:59Z | ",
        "cron(30 2 * * ? *) | 2026-03-28T12:00+01:00[Europe/Berlin] | 2026-03-30T02:30+02:00[Europe/Berlin]",
        "cron(30 2 * * ? *) | 2026-10-24T12:00+02:00[Europe/Berlin] | 2026-10-25T02:30+02:00[Europe/Berlin]",
        "cron(30 2 * * ? *) | 2026-10-25T02:30+02:00[Europe/Berlin] | 2026-10-26T02:30+01:00[Europe/Berlin]",
        "cron(* * * * ? *) | 2026-10-25T02:59+02:00[Europe/Berlin] | 2026-10-25T03:00+01:00[Europe/Berlin]"
      })
  void isTheFirstDueTimeAfterAnother(ScheduleExpression expression, String time, String next) {
    assertThat(expression.nextAfter(ZonedDateTime.parse(time)))
        .isEqualTo(Optional.ofNullable(next).map(ZonedDateTime::parse));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cron(0 0 31 2 ? *)",
        "cron(0 0 30 FEB ? *)",
        "cron(0 0 31 4,6,9,11 ? *)",
        "cron(0 0 29 2 ? 2027)",
        "cron(0 0 29 2 ? 2100)",
        "cron(0 0 ? 2 1#5 2027)"
      })
  void someDaysNeverCome(ScheduleExpression expression) {
    assertThat(expression.isEverDue()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cron(0 0 29 2 ? 2096-2104)",
        "cron(0 0 ? 2 1#5 *)",
        "cron(0 0 1 1 ? 1970)",
        "at(0000-01-01T00:00:00)",
        "rate(999999999 days)"
      })
  void othersDo(ScheduleExpression expression) {
    assertThat(expression.isEverDue()).isTrue();
  }

  @Property(tries = 150)
  void isWhatAWalkFromMinuteToMinuteFinds(
      @ForAll("crons") List<String> fields, @ForAll("times") ZonedDateTime time) {
    ScheduleExpression expression =
        new ScheduleExpression("cron(" + String.join(" ", fields) + ")");
    ZonedDateTime end = time.plusDays(DAYS_WALKED);
    Optional<ZonedDateTime> walked = walk(fields, time, end);

    Optional<ZonedDateTime> next = expression.nextAfter(time);

    assertThat(next.filter(due -> !due.isAfter(end))).isEqualTo(walked);
    assertThat(next.stream()).allMatch(due -> isDue(fields, due));
  }

  private static Optional<ZonedDateTime> walk(
      List<String> fields, ZonedDateTime after, ZonedDateTime end) {
    ZonedDateTime at = after.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
    while (!at.isAfter(end)) {
      if (isDue(fields, at)) {
        return Optional.of(at);
      }
      at = at.plusMinutes(1);
    }
    return Optional.empty();
  }

  /** Compares each number with each part of its field; knows nothing of sets. */
  private static boolean isDue(List<String> fields, ZonedDateTime at) {
    boolean first = at.withEarlierOffsetAtOverlap().equals(at);
    return first
        && meets(fields.get(0), at.getMinute(), 0)
        && meets(fields.get(1), at.getHour(), 0)
        && meets(fields.get(2), at.getDayOfMonth(), 1)
        && meets(fields.get(3), at.getMonthValue(), 1)
        && meets(fields.get(4), at.getDayOfWeek().getValue() % 7 + 1, 1)
        && meets(fields.get(5), at.getYear(), 1970);
  }

  private static boolean meets(String field, int number, int least) {
    if (field.equals("?")) {
      return true;
    }
    for (String part : field.toUpperCase(Locale.ROOT).split(",", -1)) {
      String[] stepped = part.split("/", -1);
      String[] range = stepped[0].split("-", -1);
      int from = range[0].equals("*") ? least : Integer.parseInt(range[0]);
      boolean open = range[0].equals("*") || (stepped.length == 2 && range.length == 1);
      int to = open ? Integer.MAX_VALUE : Integer.parseInt(range[range.length - 1]);
      int step = stepped.length == 2 ? Integer.parseInt(stepped[1]) : 1;
      if (number >= from && number <= to && (number - from) % step == 0) {
        return true;
      }
    }
    return false;
  }

  @Provide
  Arbitrary<List<String>> crons() {
    return Combinators.combine(
            field(0, 59), field(0, 23), field(1, 31), field(1, 12), field(1, 7), field(2020, 2030))
        .as(
            (minute, hour, day, month, weekday, year) ->
                (minute.length() + hour.length()) % 2 == 0
                    ? List.of(minute, hour, day, month, "?", year)
                    : List.of(minute, hour, "?", month, weekday, year));
  }

  private static Arbitrary<String> field(int least, int most) {
    Arbitrary<Integer> number = Arbitraries.integers().between(least, most);
    Arbitrary<Integer> step = Arbitraries.integers().between(1, 9).filter(n -> n <= most);
    Arbitrary<String> range =
        Combinators.combine(number, number)
            .as((one, other) -> Math.min(one, other) + "-" + Math.max(one, other));
    Arbitrary<String> part =
        Arbitraries.oneOf(
            number.map(String::valueOf),
            range,
            Combinators.combine(range, step).as((text, width) -> text + "/" + width),
            Combinators.combine(number, step).as((from, width) -> from + "/" + width),
            step.map(width -> "*/" + width));
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(3, Arbitraries.just("*")),
        net.jqwik.api.Tuple.of(
            3, part.list().ofMinSize(1).ofMaxSize(3).map(all -> String.join(",", all))));
  }

  @Provide
  Arbitrary<ZonedDateTime> times() {
    return Combinators.combine(
            Arbitraries.of("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"),
            Arbitraries.integers().between(0, 11 * 365 * 24 * 60),
            Arbitraries.integers().between(0, 59))
        .as(
            (zone, minutes, seconds) ->
                LocalDateTime.of(2020, 1, 1, 0, 0)
                    .plusMinutes(minutes)
                    .plusSeconds(seconds)
                    .atZone(ZoneId.of(zone)));
  }
}
