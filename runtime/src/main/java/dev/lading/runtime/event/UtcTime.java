package dev.lading.runtime.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads a time such as {@code 2022-03-22T18:59:43Z} or {@code 2022-03-22T18:59:43.250Z}, as AWS's
 * events have it.
 *
 * <p>{@link Instant#parse} would do, but its formatters are a large part of a cold start; it is
 * asked only for other forms.
 */
final class UtcTime {

  private static final String FORM = "0000-00-00T00:00:00Z";
  private static final String FORM_WITH_MILLIS = "0000-00-00T00:00:00.000Z";

  private UtcTime() {}

  /**
   * The instant.
   *
   * @param what such as {@code the event's time}
   * @throws EventException when the text is none
   */
  static Instant parse(String what, String text) {
    try {
      return parse(text);
    } catch (DateTimeException e) {
      throw EventException.of(
          what + " is '" + text + "', which is not of the form 2026-01-31T12:00:00Z", e);
    }
  }

  /** The instant; throws a {@code DateTimeException} where the text is none. */
  static Instant parse(String text) {
    boolean millis = isOf(FORM_WITH_MILLIS, text);
    if (!millis && !isOf(FORM, text)) {
      return Instant.parse(text);
    }
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, 19);
    if (hour > 23 || minute > 59 || second > 59) {
      return Instant.parse(text);
    }
    LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    long seconds = date.toEpochDay() * 86_400 + hour * 3_600L + minute * 60L + second;
    return Instant.ofEpochSecond(seconds, millis ? number(text, 20, 23) * 1_000_000L : 0);
  }

  private static boolean isOf(String form, String text) {
    if (text.length() != form.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      char c = text.charAt(i);
      boolean fits = form.charAt(i) == '0' ? c >= '0' && c <= '9' : c == form.charAt(i);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int start, int end) {
    return Integer.parseInt(text.substring(start, end));
  }
}
