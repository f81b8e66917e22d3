package dev.lading.processor.openapi.description;

import java.math.BigDecimal;

/**
 * A keyword of JSON schema and its value.
 *
 * @param name such as {@code maxLength}
 * @param value a {@code String}, a {@code BigDecimal} or a {@code Boolean}
 */
public record Keyword(String name, Object value) {

  /** A keyword with a text. */
  public static Keyword of(String name, String value) {
    return new Keyword(name, value);
  }

  /** A keyword with a number. */
  public static Keyword of(String name, BigDecimal value) {
    return new Keyword(name, value);
  }

  /** A keyword with a whole number. */
  public static Keyword of(String name, long value) {
    return new Keyword(name, BigDecimal.valueOf(value));
  }
}
