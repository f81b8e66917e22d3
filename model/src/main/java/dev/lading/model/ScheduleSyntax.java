package dev.lading.model;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The three forms of a schedule expression. */
final class ScheduleSyntax {

  private static final Pattern FORM = Pattern.compile("(rate|cron|at)\\((.*)\\)");
  private static final Pattern RATE = Pattern.compile("(\\d{1,9}) (minute|hour|day)(s?)");

  private ScheduleSyntax() {}

  static void check(String value) {
    Matcher form = FORM.matcher(value);
    if (!form.matches()) {
      throw new MalformedValueException(
          "a schedule is rate(value unit), cron(six fields) or at(yyyy-mm-ddThh:mm:ss), such as"
              + " rate(1 day) or cron(0 9 ? * MON-FRI *)");
    }
    String body = form.group(2);
    switch (form.group(1)) {
      case "rate" -> checkRate(body);
      case "cron" -> CronSyntax.check(body);
      default -> checkAt(body);
    }
  }

  private static void checkRate(String body) {
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
          "write rate(" + number + " " + rate.group(2) + (number > 1 ? "s" : "") + ")");
    }
  }

  private static void checkAt(String body) {
    if (!body.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}")) {
      throw new MalformedValueException(
          "a one-time schedule is at(yyyy-mm-ddThh:mm:ss), such as at(2027-01-31T09:00:00)");
    }
    try {
      LocalDateTime.parse(body);
    } catch (DateTimeException e) {
      throw new MalformedValueException("there is no such date and time; " + e.getMessage());
    }
  }
}
