package dev.lading.processor.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The texts of the JDK's own types, which can be tried at compile time. */
final class TextForms {

  private static final Map<String, Form> BY_TYPE =
      Map.ofEntries(
          Map.entry("java.lang.Boolean", new Form(TextForms::truth, "true or false")),
          Map.entry("java.lang.Character", new Form(TextForms::character, "one character")),
          Map.entry("java.util.OptionalInt", new Form(Integer::valueOf, "a whole number")),
          Map.entry("java.util.OptionalLong", new Form(Long::valueOf, "a whole number")),
          Map.entry("java.util.OptionalDouble", new Form(Double::valueOf, "a number such as 1.5")),
          Map.entry("java.util.Currency", new Form(Currency::getInstance, "one such as EUR")),
          Map.entry("java.lang.Byte", new Form(Byte::valueOf, "a whole number, -128 to 127")),
          Map.entry("java.lang.Short", new Form(Short::valueOf, "a whole number, -32768 to 32767")),
          Map.entry("java.lang.Integer", new Form(Integer::valueOf, "a whole number of 32 bits")),
          Map.entry("java.lang.Long", new Form(Long::valueOf, "a whole number of 64 bits")),
          Map.entry("java.lang.Float", new Form(Float::valueOf, "a number such as 1.5")),
          Map.entry("java.lang.Double", new Form(Double::valueOf, "a number such as 1.5")),
          Map.entry("java.math.BigDecimal", new Form(BigDecimal::new, "a number such as 1.50")),
          Map.entry("java.math.BigInteger", new Form(BigInteger::new, "a whole number")),
          Map.entry(
              "java.util.UUID",
              new Form(UUID::fromString, "one such as 123e4567-e89b-12d3-a456-426614174000")),
          Map.entry("java.net.URI", new Form(URI::create, "one such as https://example.com/a")),
          Map.entry("java.time.Duration", new Form(Duration::parse, "one such as PT15M")),
          Map.entry("java.time.Period", new Form(Period::parse, "one such as P1Y2M3D")),
          Map.entry(
              "java.time.Instant", new Form(Instant::parse, "one such as 2027-01-31T09:00:00Z")),
          Map.entry("java.time.LocalDate", new Form(LocalDate::parse, "one such as 2027-01-31")),
          Map.entry("java.time.LocalTime", new Form(LocalTime::parse, "one such as 09:00")),
          Map.entry(
              "java.time.LocalDateTime",
              new Form(LocalDateTime::parse, "one such as 2027-01-31T09:00:00")),
          Map.entry(
              "java.time.OffsetDateTime",
              new Form(OffsetDateTime::parse, "one such as 2027-01-31T09:00:00+01:00")),
          Map.entry(
              "java.time.ZonedDateTime",
              new Form(ZonedDateTime::parse, "one such as 2027-01-31T09:00+01:00[Europe/Berlin]")),
          Map.entry("java.time.OffsetTime", new Form(OffsetTime::parse, "one such as 09:00+01:00")),
          Map.entry("java.time.Year", new Form(Year::parse, "one such as 2027")),
          Map.entry("java.time.YearMonth", new Form(YearMonth::parse, "one such as 2027-01")),
          Map.entry("java.time.MonthDay", new Form(MonthDay::parse, "one such as --01-31")),
          Map.entry("java.time.ZoneId", new Form(ZoneId::of, "one such as Europe/Berlin")),
          Map.entry("java.time.ZoneOffset", new Form(ZoneOffset::of, "one such as +01:00")));

  private TextForms() {}

  /** What to write instead of a text that is none of the type; nothing if it is, or may be. */
  static Optional<String> objection(String qualifiedName, String text) {
    Form form = BY_TYPE.get(qualifiedName);
    if (form == null) {
      return Optional.empty();
    }
    try {
      Object value = form.conversion().apply(text);
      Objects.requireNonNull(value);
      return Optional.empty();
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.of("write " + form.expected());
    }
  }

  private static Boolean truth(String text) {
    if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
      throw new IllegalArgumentException(text);
    }
    return Boolean.valueOf(text);
  }

  private static Character character(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException(text);
    }
    return text.charAt(0);
  }

  /** How a text is converted, as the runtime does it, and what the text should be. */
  private record Form(Function<String, ?> conversion, String expected) {}
}
