package dev.lading.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The forms of AWS's own pages.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html">Schedule
 *     types in EventBridge Scheduler</a>
 */
class ScheduleExpressionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rate(1 minute)",
        "rate(5 minutes)",
        "rate(1 hour)",
        "rate(24 hours)",
        "rate(1 day)",
        "rate(7 days)",
        "at(2022-11-20T13:00:00)",
        "at(2028-02-29T23:59:59)",
        "cron(0 10 * * ? *)",
        "cron(15 12 * * ? *)",
        "cron(0 18 ? * MON-FRI *)",
        "cron(0 8 1 * ? *)",
        "cron(0/15 * * * ? *)",
        "cron(0/10 * ? * MON-FRI *)",
        "cron(0/5 8-17 ? * MON-FRI *)",
        "cron(0/30 20-23 ? * MON-FRI *)",
        "cron(15 10 ? * 6L 2022-2023)",
        "cron(0 9 ? * 2#1 *)",
        "cron(0 0 L * ? *)",
        "cron(0 0 3W * ? *)",
        "cron(0 0 LW * ? *)",
        "cron(0 0 1,15 JAN,JUL ? 2027/2)",
        "cron(*/5 * ? * mon-fri *)"
      })
  void takesWhatSchedulerTakes(String text) {
    assertThat(new ScheduleExpression(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "daily | rate(value unit)",
        "@daily | write cron(0 0 * * ? *)",
        "Rate(1 day) | rate(value unit)",
        "Rate(1 day) | write rate(1 day)",
        "1 hour | write rate(1 hour)",
        "every 5 minutes | write rate(5 minutes)",
        "rate(1 day | rate(value unit)",
        "rate(0 days) | at least 1",
        "rate(1 days) | in the singular; write rate(1 day)",
        "rate(2 day) | in the plural; write rate(2 days)",
        "rate(1 week) | minutes, hours or days, such as rate(5 minutes); write rate(7 days)",
        "rate(120 seconds) | write rate(2 minutes)",
        "rate(90 seconds) | minutes, hours or days",
        "rate(-1 days) | positive",
        "rate(1.5 hours) | whole number",
        "rate( 5 minutes) | write rate(5 minutes)",
        "rate(5m) | write rate(5 minutes)",
        "at(2027-01-31) | at(yyyy-mm-ddThh:mm:ss)",
        "at(2027-02-30T09:00:00) | no such date",
        "at(2027-01-31T24:00:00) | no such date",
        "at(2027-01-31T09:00:00Z) | write at(2027-01-31T09:00:00)",
        "at(2027-01-31 09:00) | write at(2027-01-31T09:00:00)",
        "cron(0 9 * * *) | six fields",
        "cron(0 9 * * *) | this one has 5; write cron(0 9 * * ? *)",
        "cron(30 9 * * 1-5) | write cron(30 9 ? * 2-6 *)",
        "cron(0 2 * * 0) | write cron(0 2 ? * 1 *)",
        "cron(0 2 1 * *) | write cron(0 2 1 * ? *)",
        "0 9 * * mon-fri | write cron(0 9 ? * MON-FRI *)",
        "cron(0 0 12 * * ? *) | this one has 7; write cron(0 12 * * ? *)",
        "cron(0  9 ? * MON *) | write cron(0 9 ? * MON *)",
        "cron(0 9 * * * *) | two schedules; write cron(0 9 * * ? *)",
        "cron(0 9 * * MON *) | two schedules; write cron(0 9 ? * MON *)",
        "cron(0 9 1 * MON *) | AWS takes no cron that names both",
        "cron(0 9 ? * ? *) | not both: one says which days; write cron(0 9 * * ? *)",
        "cron(60 9 ? * MON *) | 'minutes' takes 0 to 59, ranges, lists and steps; '60' is out of",
        "cron(0 24 ? * MON *) | 'hours' takes 0 to 23",
        "cron(L 9 ? * MON *) | 'minutes' takes 0 to 59, ranges, lists and steps; 'L' is none of",
        "cron(? 9 ? * MON *) | 'minutes' takes",
        "cron(0 9 32 * ? *) | 'day of month' takes 1 to 31",
        "cron(0 9 0 * ? *) | 'day of month' takes 1 to 31",
        "cron(0 9 1-5W * ? *) | each alone in the field; '1-5W' is none of these",
        "cron(0 9 L-3 * ? *) | each alone in the field; 'L-3' is none of these",
        "cron(0 9 32W * ? *) | '32W' is none of these",
        "cron(0 9 2#1 * ? *) | 'day of month' takes",
        "cron(0 9 1 13 ? *) | 'month' takes 1 to 12 or JAN to DEC",
        "cron(0 9 1 MON ? *) | 'month' takes",
        "cron(0 9 ? * 0 *) | 'day of week' takes 1 to 7 or SUN to SAT",
        "cron(0 9 ? * 8 *) | 'day of week' takes 1 to 7 or SUN to SAT",
        "cron(0 9 ? * MONDAY *) | 'MONDAY' is none of these; write cron(0 9 ? * MON *)",
        "cron(0 9 ? * 2#6 *) | '2#6' is none of these",
        "cron(0 9 ? * FRI#2 *) | 'FRI#2' is none of these; write cron(0 9 ? * 6#2 *)",
        "cron(0 9 ? * FRIL *) | write cron(0 9 ? * 6L *)",
        "cron(0 9 ? * 2W *) | 'day of week' takes",
        "cron(0 9 ? * FRI-MON *) | 'FRI-MON' ends before it starts: write it as two ranges",
        "cron(0 9 1 * ? 1969) | 'year' takes 1970 to 2199",
        "cron(0 9 1 * ? 2200) | 'year' takes 1970 to 2199",
        "cron(0/0 9 1 * ? *) | '0/0' has a step of 0",
        "cron(0/60 9 1 * ? *) | '0/60' has a step of 60",
        "cron(17-8 9 1 * ? *) | '17-8' ends before it starts",
        "cron(*-8 9 1 * ? *) | '*-8' is none of these",
        "cron(0, 9 1 * ? *) | '' is none of these"
      })
  void refusesTheRestWithAReason(String text, String reason) {
    assertThatThrownBy(() -> new ScheduleExpression(text))
        .isInstanceOf(MalformedValueException.class)
        .hasMessageContaining(reason);
  }

  @Property
  void everyRateAboveOneIsInThePlural(@ForAll @IntRange(min = 2, max = 999_999_999) int number) {
    assertThat(new ScheduleExpression("rate(" + number + " minutes)").value())
        .contains(String.valueOf(number));
    assertThatThrownBy(() -> new ScheduleExpression("rate(" + number + " minute)"))
        .isInstanceOf(MalformedValueException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cron(0 9 1 * 1)", "cron(0 9 * * 5-7)", "cron(5 0 9 * * MON *)", "tomorrow"})
  void suggestsNothingWhereThatWouldBeAGuess(String text) {
    assertThatThrownBy(() -> new ScheduleExpression(text))
        .isInstanceOf(MalformedValueException.class)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("; write "));
  }

  @Property
  void everyTextIsTakenOrRefused(@ForAll String text) {
    try {
      new ScheduleExpression("cron(" + text + ")");
    } catch (MalformedValueException e) {
      assertThat(e.reason()).isNotBlank();
    }
  }
}
