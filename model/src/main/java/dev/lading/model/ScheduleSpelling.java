package dev.lading.model;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Knows how schedules are spelled elsewhere, so that who comes from there is told AWS's spelling:
 * five fields as of Unix, with Sunday as 0; seconds in front; {@code @daily}; days by full names.
 */
final class ScheduleSpelling {

  private static final Map<String, String> NICKNAMES =
      Map.of(
          "@hourly", "rate(1 hour)",
          "@daily", "cron(0 0 * * ? *)",
          "@midnight", "cron(0 0 * * ? *)",
          "@weekly", "cron(0 0 ? * SUN *)",
          "@monthly", "cron(0 0 1 * ? *)",
          "@yearly", "cron(0 0 1 JAN ? *)",
          "@annually", "cron(0 0 1 JAN ? *)");

  private static final Pattern FORM =
      Pattern.compile("(rate|cron|at) ?\\( ?(.*?) ?\\)", Pattern.CASE_INSENSITIVE);

  private static final Pattern RATE =
      Pattern.compile("(?:every )?(\\d{1,9}) ?([a-z]+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern TIME =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2})(:\\d{2})?(?:\\.\\d+)?Z?");

  private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

  /** A day or a month, short or in full. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![A-Z])(SUN|MON|TUE|WED|THU|FRI|SAT|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)"
              + "(?:DAY|S|SDAY|NESDAY|RS|RSDAY|URDAY|UARY|RUARY|CH|IL|E|Y|UST|T|TEMBER|OBER|EMBER)?"
              + "(?![A-Z])");

  private ScheduleSpelling() {}

  /** The expression that the text most likely means; nothing where that is anybody's guess. */
  static Optional<String> respelled(String text) {
    String plain = text.strip().replaceAll("\\s+", " ");
    Matcher form = FORM.matcher(plain);
    String kind = form.matches() ? form.group(1).toLowerCase(Locale.ROOT) : "";
    String body = kind.isEmpty() ? plain : form.group(2);
    return Stream.of(
            Optional.ofNullable(NICKNAMES.get(body.toLowerCase(Locale.ROOT))),
            kind.isEmpty() || kind.equals("rate") ? rate(body) : Optional.<String>empty(),
            kind.isEmpty() || kind.equals("at") ? time(body) : Optional.<String>empty(),
            kind.isEmpty() || kind.equals("cron") ? cron(body) : Optional.<String>empty())
        .flatMap(Optional::stream)
        .filter(ScheduleSpelling::isWellFormed)
        .findFirst();
  }

  private static boolean isWellFormed(String expression) {
    try {
      return ScheduleSyntax.read(expression) != null;
    } catch (MalformedValueException e) {
      return false;
    }
  }

  private static Optional<String> rate(String body) {
    Matcher rate = RATE.matcher(body);
    if (!rate.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(rate.group(1));
    return switch (rate.group(2).toLowerCase(Locale.ROOT)) {
      case "s", "sec", "secs", "second", "seconds" ->
          number % 60 == 0 ? rate(number / 60, "minute") : Optional.empty();
      case "m", "min", "mins", "minute", "minutes" -> rate(number, "minute");
      case "h", "hr", "hrs", "hour", "hours" -> rate(number, "hour");
      case "d", "day", "days" -> rate(number, "day");
      case "w", "week", "weeks" -> rate(7 * number, "day");
      default -> Optional.empty();
    };
  }

  private static Optional<String> rate(long number, String unit) {
    return Optional.of("rate(" + number + " " + unit + (number == 1 ? ")" : "s)"));
  }

  private static Optional<String> time(String body) {
    Matcher time = TIME.matcher(body);
    if (!time.matches()) {
      return Optional.empty();
    }
    String seconds = time.group(3) == null ? ":00" : time.group(3);
    return Optional.of("at(" + time.group(1) + "T" + time.group(2) + seconds + ")");
  }

  private static Optional<String> cron(String body) {
    String[] fields = NAME.matcher(body.toUpperCase(Locale.ROOT)).replaceAll("$1").split(" ", -1);
    return switch (fields.length) {
      case 5 -> unix(fields);
      case 6 ->
          Optional.of(expression(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]));
      case 7 ->
          fields[0].equals("0")
              ? Optional.of(
                  expression(fields[1], fields[2], fields[3], fields[4], fields[5], fields[6]))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<String> unix(String[] fields) {
    // Unix counts the days of the week from 0, which is Sunday, as is 7.
    String week =
        Stream.of(fields[4].split(",", -1))
            .map(part -> part.split("/", 2))
            .map(part -> shifted(part[0]) + (part.length > 1 ? "/" + part[1] : ""))
            .collect(joining(","));
    return Optional.of(expression(fields[0], fields[1], fields[2], fields[3], week, "*"));
  }

  private static String shifted(String range) {
    return Pattern.compile("\\d+")
        .matcher(range)
        .replaceAll(number -> number.group().matches("[0-7]") ? next(number.group()) : "?");
  }

  private static String next(String number) {
    return String.valueOf(Integer.parseInt(number) % DAYS.size() + 1);
  }

  /** Six fields, of which one of the two that name days becomes the {@code ?} it must be. */
  private static String expression(String... fields) {
    String month = fields[2];
    String week = fields[4];
    for (String day : DAYS) {
      week = week.replaceAll(day + "(?=#|L)", String.valueOf(DAYS.indexOf(day) + 1));
    }
    if (!month.equals("?") && !week.equals("?")) {
      if (week.equals("*")) {
        week = "?";
      } else if (month.equals("*")) {
        month = "?";
      }
    } else if (month.equals("?") && week.equals("?")) {
      month = "*";
    }
    return "cron("
        + String.join(" ", fields[0], fields[1], month, fields[3], week, fields[5])
        + ")";
  }
}
