package dev.lading.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * AWS's dialect of cron: minutes, hours, day of month, month, day of week, year.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#cron-based">Cron-based
 *     schedules</a>
 */
final class CronSyntax {

  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
  private static final Pattern PART =
      Pattern.compile("(?<from>\\*|\\w+)(?:-(?<to>\\w+))?(?:/(?<step>\\d{1,4}))?");

  private CronSyntax() {}

  static void check(String body) {
    String[] fields = body.split(" ", -1);
    if (fields.length != 6) {
      throw new MalformedValueException(
          "AWS's cron has six fields (minutes, hours, day of month, month, day of week, year) with"
              + " one space between them; this one has "
              + fields.length);
    }
    new Field("minutes", 0, 59, List.of()).check(fields[0]);
    new Field("hours", 0, 23, List.of()).check(fields[1]);
    dayOfMonth(fields[2]);
    new Field("month", 1, 12, MONTHS).check(fields[3]);
    dayOfWeek(fields[4]);
    new Field("year", 1970, 2199, List.of()).check(fields[5]);
    if (fields[2].equals("?") == fields[4].equals("?")) {
      throw new MalformedValueException(
          "one of day of month and day of week is '?', and only one: AWS takes no cron that names"
              + " both");
    }
  }

  private static void dayOfMonth(String field) {
    if (!field.equals("?") && !field.equals("L") && !field.matches("LW|([1-9]|[12]\\d|3[01])W")) {
      new Field("day of month", 1, 31, List.of()).check(field);
    }
  }

  private static void dayOfWeek(String field) {
    if (!field.equals("?") && !field.equals("L") && !field.matches("[1-7](#[1-5]|L)")) {
      new Field("day of week", 1, 7, DAYS).check(field);
    }
  }

  /** The limits of one field. */
  private record Field(String name, int least, int most, List<String> names) {

    void check(String field) {
      for (String part : field.split(",", -1)) {
        Matcher matcher = PART.matcher(part);
        if (!matcher.matches()) {
          throw bad(part);
        }
        boolean every = matcher.group("from").equals("*");
        if (!every) {
          int from = number(matcher.group("from"), part);
          if (matcher.group("to") != null && number(matcher.group("to"), part) < from) {
            throw bad(part);
          }
        } else if (matcher.group("to") != null) {
          throw bad(part);
        }
        String step = matcher.group("step");
        if (step != null && (Integer.parseInt(step) < 1 || Integer.parseInt(step) > most)) {
          throw bad(part);
        }
      }
    }

    private int number(String text, String part) {
      int name = names.indexOf(text.toUpperCase(java.util.Locale.ROOT));
      if (name >= 0) {
        return name + least;
      }
      if (!text.matches("\\d{1,4}")) {
        throw bad(part);
      }
      int number = Integer.parseInt(text);
      if (number < least || number > most) {
        throw bad(part);
      }
      return number;
    }

    private MalformedValueException bad(String part) {
      return new MalformedValueException(
          "the field '"
              + name
              + "' takes "
              + least
              + " to "
              + most
              + (names.isEmpty()
                  ? ""
                  : " or " + names.get(0) + " to " + names.get(names.size() - 1))
              + ", ranges, lists and steps; not '"
              + part
              + "'");
    }
  }
}
