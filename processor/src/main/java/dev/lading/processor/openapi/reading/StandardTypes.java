package dev.lading.processor.openapi.reading;

import dev.lading.processor.openapi.description.Keyword;
import dev.lading.processor.openapi.description.Schema;
import dev.lading.processor.openapi.description.Schema.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The JDK's own types that are one string, number or truth value: as the runtime's Jackson codec
 * writes them, and as their texts look in a request.
 *
 * @see <a href="https://spec.openapis.org/registry/format/">OpenAPI's registry of formats</a>
 */
final class StandardTypes {

  private static final String INTEGER = "integer";
  private static final String NUMBER = "number";
  private static final String STRING = "string";

  private static final Schema CHARACTER =
      new Scalar(STRING, List.of(Keyword.of("minLength", 1), Keyword.of("maxLength", 1)));

  private static final Map<String, Schema> SCHEMAS =
      Map.ofEntries(
          Map.entry("java.lang.String", Schema.STRING),
          Map.entry("java.lang.CharSequence", Schema.STRING),
          Map.entry("java.lang.Character", CHARACTER),
          Map.entry("java.lang.Boolean", new Scalar("boolean", List.of())),
          Map.entry("java.lang.Byte", integer(Byte.MIN_VALUE, Byte.MAX_VALUE)),
          Map.entry("java.lang.Short", integer(Short.MIN_VALUE, Short.MAX_VALUE)),
          Map.entry("java.lang.Integer", Scalar.of(INTEGER, "int32")),
          Map.entry("java.util.OptionalInt", orNull(Scalar.of(INTEGER, "int32"))),
          Map.entry("java.lang.Long", Scalar.of(INTEGER, "int64")),
          Map.entry("java.util.OptionalLong", orNull(Scalar.of(INTEGER, "int64"))),
          Map.entry("java.lang.Float", Scalar.of(NUMBER, "float")),
          Map.entry("java.lang.Double", Scalar.of(NUMBER, "double")),
          Map.entry("java.util.OptionalDouble", orNull(Scalar.of(NUMBER, "double"))),
          Map.entry("java.lang.Number", new Scalar(NUMBER, List.of())),
          Map.entry("java.math.BigDecimal", new Scalar(NUMBER, List.of())),
          Map.entry("java.math.BigInteger", new Scalar(INTEGER, List.of())),
          Map.entry("java.util.UUID", Scalar.of(STRING, "uuid")),
          Map.entry("java.net.URI", Scalar.of(STRING, "uri-reference")),
          Map.entry("java.net.URL", Scalar.of(STRING, "uri")),
          Map.entry("java.nio.file.Path", Schema.STRING),
          Map.entry("java.util.Locale", Schema.STRING),
          Map.entry("java.util.Currency", Schema.STRING),
          Map.entry("java.util.TimeZone", Schema.STRING),
          Map.entry("java.util.Date", Scalar.of(STRING, "date-time")),
          Map.entry("java.time.Instant", Scalar.of(STRING, "date-time")),
          Map.entry("java.time.OffsetDateTime", Scalar.of(STRING, "date-time")),
          // A zone in brackets may follow the offset, which the format does not have.
          Map.entry("java.time.ZonedDateTime", Schema.STRING),
          Map.entry("java.time.LocalDate", Scalar.of(STRING, "date")),
          Map.entry("java.time.LocalTime", Scalar.of(STRING, "time-local")),
          Map.entry("java.time.LocalDateTime", Scalar.of(STRING, "date-time-local")),
          Map.entry("java.time.OffsetTime", Schema.STRING),
          Map.entry("java.time.Duration", Scalar.of(STRING, "duration")),
          Map.entry("java.time.Period", Scalar.of(STRING, "duration")),
          Map.entry("java.time.Year", Schema.STRING),
          Map.entry("java.time.YearMonth", Schema.STRING),
          Map.entry("java.time.MonthDay", Schema.STRING),
          Map.entry("java.time.ZoneId", Schema.STRING),
          Map.entry("java.time.ZoneOffset", Schema.STRING));

  private StandardTypes() {}

  /** The schema of a type of the JDK, if the type is one of these. */
  static Optional<Schema> of(String qualifiedName) {
    return Optional.ofNullable(SCHEMAS.get(qualifiedName));
  }

  private static Schema integer(long least, long most) {
    return new Scalar(INTEGER, List.of(Keyword.of("minimum", least), Keyword.of("maximum", most)));
  }

  private static Schema orNull(Schema schema) {
    return new Schema.OrNull(schema);
  }
}
