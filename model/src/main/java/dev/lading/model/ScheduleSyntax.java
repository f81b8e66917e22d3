package dev.lading.model;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the three forms of a schedule expression. */
final class ScheduleSyntax {

  private static final Pattern FORM = Pattern.compile("(rate|cron|at)\\((.*)\\)");
  private static final Pattern RATE = Pattern.compile("(\\d{1,9}) (minute|hour|day)(s?)");

  private ScheduleSyntax() {}

  /** Reads the expression; where it is in another dialect, the reason has AWS's spelling. */
  static Recurrence parse(String value) {
    try {
      return read(value);
    } catch (MalformedValueException e) {
      throw new MalformedValueException(
          e.reason() + ScheduleSpelling.respelled(value).map(fix -> "; write " + fix).orElse(""));
    }
  }

  static Recurrence read(String value) {
    Matcher form = FORM.matcher(value);
    if (!form.matches()) {
      throw new MalformedValueException(
          "a schedule is rate(value unit), cron(six fields) or at(yyyy-mm-ddThh:mm:ss), such as"
              + " rate(1 day) or cron(0 9 ? * MON-FRI *)");
    }
    String body = form.group(2);
    return switch (form.group(1)) {
      case "rate" -> rate(body);
      case "cron" -> CronRecurrence.parse(body);
      default -> at(body);
    };
  }

  private static Recurrence rate(String body) {
    Matcher rate = RATE.matcher(body);
    if (!rate.matches()) {
      throw new MalformedValueException(
          "a rate is a positive whole number and minutes, hours or days, such as rate(5 minutes)");
    }
    long number = Long.parseLong(rate.group(1));
    if (number == 0) {
      throw new MalformedValueException("a rate is at least 1");
    }
    boolean plural = !rate.group(3).isEmpty();
    if (plural != number > 1) {
      throw new MalformedValueException(
          number > 1
              ? "a rate of more than one is in the plural"
              : "a rate of one is in the singular");
    }
    // A day of a rate has 24 hours, also where the clocks change.
    Duration period =
        Duration.of(number, ChronoUnit.valueOf(rate.group(2).toUpperCase(Locale.ROOT) + "S"));
    return time -> Optional.of(time.toInstant().plus(period).atZone(time.getZone()));
  }

  private static Recurrence at(String body) {
    if (!body.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}")) {
      throw new MalformedValueException(
          "a one-time schedule is at(yyyy-mm-ddThh:mm:ss), such as at(2027-01-31T09:00:00)");
    }
    try {
      LocalDateTime local = LocalDateTime.parse(body);
      return time -> Optional.of(local.atZone(time.getZone())).filter(due -> due.isAfter(time));
    } catch (DateTimeException e) {
      throw new MalformedValueException("there is no such date and time; correct it", e);
    }
  }
}
