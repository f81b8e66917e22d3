package dev.lading.runtime.event;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads a time such as {@code 2022-03-22T18:59:43Z}, as EventBridge Scheduler writes it.
 *
 * <p>{@link Instant#parse} would do, but its formatters are a large part of a cold start; it is
 * asked only for other forms.
 */
final class UtcTime {

  private static final String FORM = "0000-00-00T00:00:00Z";

  private UtcTime() {}

  /** The instant; throws a {@code DateTimeException} where the text is none. */
  static Instant parse(String text) {
    if (!isPlain(text)) {
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
    return Instant.ofEpochSecond(seconds);
  }

  private static boolean isPlain(String text) {
    if (text.length() != FORM.length()) {
      return false;
    }
    for (int i = 0; i < FORM.length(); i++) {
      char c = text.charAt(i);
      boolean fits = FORM.charAt(i) == '0' ? c >= '0' && c <= '9' : c == FORM.charAt(i);
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
