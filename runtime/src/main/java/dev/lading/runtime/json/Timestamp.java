package dev.lading.runtime.json;

import java.time.LocalDate;

/**
 * A time as AWS's logs have it, {@code 2026-01-31T12:00:00.000Z}; the formatters of {@code
 * java.time} cost a cold start.
 */
public final class Timestamp {

  private static final int MILLIS_OF_DAY = 86_400_000;

  private Timestamp() {}

  /** The text of so many milliseconds since 1970. */
  public static String of(long millis) {
    int ofDay = (int) Math.floorMod(millis, (long) MILLIS_OF_DAY);
    StringBuilder text = new StringBuilder(24);
    text.append(LocalDate.ofEpochDay(Math.floorDiv(millis, (long) MILLIS_OF_DAY))).append('T');
    padded(ofDay / 3_600_000, 2, text).append(':');
    padded(ofDay / 60_000 % 60, 2, text).append(':');
    padded(ofDay / 1_000 % 60, 2, text).append('.');
    return padded(ofDay % 1_000, 3, text).append('Z').toString();
  }

  private static StringBuilder padded(int number, int digits, StringBuilder text) {
    String plain = Integer.toString(number);
    for (int i = plain.length(); i < digits; i++) {
      text.append('0');
    }
    return text.append(plain);
  }
}
