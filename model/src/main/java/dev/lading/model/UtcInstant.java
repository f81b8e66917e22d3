package dev.lading.model;

import java.time.DateTimeException;
import java.time.Instant;

/** Reads points in time as annotations name them. */
public final class UtcInstant {

  private UtcInstant() {}

  /**
   * Reads {@code 2027-01-31T09:00:00Z}.
   *
   * @throws MalformedValueException when the text has another form
   */
  public static Instant parse(String text) {
    if (!text.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z")) {
      throw new MalformedValueException(
          "a point in time is written in UTC and whole seconds, such as 2027-01-31T09:00:00Z");
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new MalformedValueException("there is no such date and time; correct it", e);
    }
  }
}
