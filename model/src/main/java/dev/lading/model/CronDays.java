package dev.lading.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The two fields of a cron expression that name days: of the month, or of the week.
 *
 * <p>Besides numbers they take {@code L} (the last), {@code 15W} (the weekday nearest to the 15th,
 * in the same month), {@code LW} (the last weekday), {@code 6L} (the month's last Friday) and
 * {@code 6#2} (its second Friday). Their week starts with Sunday, which is 1.
 */
final class CronDays {

  private static final CronField OF_MONTH = new CronField("day of month", 1, 31, List.of());
  private static final CronField OF_WEEK =
      new CronField("day of week", 1, 7, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"));

  private static final int DAYS_OF_WEEK = 7;

  private CronDays() {}

  /** The days that the field names; all of them for {@code ?}. */
  static Predicate<LocalDate> ofMonth(String field) {
    if (field.equals("?")) {
      return day -> true;
    }
    if (field.equals("L")) {
      return day -> day.getDayOfMonth() == day.lengthOfMonth();
    }
    if (field.equals("LW")) {
      return day -> day.equals(nearestWeekday(day.withDayOfMonth(day.lengthOfMonth())));
    }
    if (field.matches("([1-9]|[12]\\d|3[01])W")) {
      int number = Integer.parseInt(field.substring(0, field.length() - 1));
      return day ->
          number <= day.lengthOfMonth() && day.equals(nearestWeekday(day.withDayOfMonth(number)));
    }
    if (field.contains("L") || field.contains("W")) {
      throw OF_MONTH.malformed(
          "beside these L, LW, and a day with W such as 15W, each alone in the field; '"
              + field
              + "' is none of these");
    }
    Set<Integer> numbers = OF_MONTH.parse(field);
    return day -> numbers.contains(day.getDayOfMonth());
  }

  /** The days that the field names; all of them for {@code ?}. */
  static Predicate<LocalDate> ofWeek(String field) {
    if (field.equals("?")) {
      return day -> true;
    }
    if (field.equals("L")) {
      return day -> number(day) == DAYS_OF_WEEK;
    }
    if (field.matches("[1-7]L")) {
      int number = field.charAt(0) - '0';
      return day ->
          number(day) == number && day.getDayOfMonth() > day.lengthOfMonth() - DAYS_OF_WEEK;
    }
    if (field.matches("[1-7]#[1-5]")) {
      int number = field.charAt(0) - '0';
      int week = field.charAt(2) - '0';
      return day -> number(day) == number && (day.getDayOfMonth() - 1) / DAYS_OF_WEEK + 1 == week;
    }
    if (field.contains("L") || field.contains("#")) {
      throw OF_WEEK.malformed(
          "beside these L, a day's number with L such as 6L (the last Friday), and one with # and 1"
              + " to 5 such as 6#2 (the second Friday), each alone in the field; '"
              + field
              + "' is none of these");
    }
    Set<Integer> numbers = OF_WEEK.parse(field);
    return day -> numbers.contains(number(day));
  }

  private static int number(LocalDate day) {
    return day.getDayOfWeek().getValue() % DAYS_OF_WEEK + 1;
  }

  /** Monday to Friday nearest to the day, without leaving its month. */
  private static LocalDate nearestWeekday(LocalDate day) {
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
      return day.getDayOfMonth() == 1 ? day.plusDays(2) : day.minusDays(1);
    }
    if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      return day.getDayOfMonth() == day.lengthOfMonth() ? day.minusDays(2) : day.plusDays(1);
    }
    return day;
  }
}
