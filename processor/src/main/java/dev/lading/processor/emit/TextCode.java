package dev.lading.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lading.model.JavaType;
import dev.lading.model.Parameter;
import dev.lading.processor.names.RuntimeTypes;
import java.util.Map;
import java.util.Optional;

/** The expression for a parameter that is made of texts of an event. */
final class TextCode {

  private static final ClassName PARAMETER_VALUE =
      JavaTypes.className(RuntimeTypes.PARAMETER_VALUE);

  /** The types that the runtime makes itself. */
  private static final Map<String, String> OWN_METHODS =
      Map.ofEntries(
          Map.entry("java.lang.String", "asString"),
          Map.entry("java.lang.Boolean", "asBoolean"),
          Map.entry("java.lang.Character", "asChar"),
          Map.entry("java.lang.Integer", "asInt"),
          Map.entry("java.lang.Long", "asLong"),
          Map.entry("java.lang.Double", "asDouble"),
          Map.entry("java.util.OptionalInt", "asOptionalInt"),
          Map.entry("java.util.OptionalLong", "asOptionalLong"),
          Map.entry("java.util.OptionalDouble", "asOptionalDouble"));

  /** What the runtime calls a container of values. */
  private static final Map<String, String> CONTAINERS =
      Map.of(
          "java.util.Optional", "asOptional",
          "java.util.List", "asList",
          "java.util.Set", "asSet");

  /** What a client should have sent, for types whose name does not say it. */
  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          Map.entry("java.lang.Boolean", "true or false"),
          Map.entry("java.lang.Character", "one character"),
          Map.entry("java.lang.Byte", "a whole number, -128 to 127"),
          Map.entry("java.lang.Short", "a whole number, -32768 to 32767"),
          Map.entry("java.lang.Integer", "a whole number"),
          Map.entry("java.lang.Long", "a whole number"),
          Map.entry("java.lang.Float", "a number"),
          Map.entry("java.lang.Double", "a number"),
          Map.entry("java.math.BigDecimal", "a number"),
          Map.entry("java.math.BigInteger", "a whole number"),
          Map.entry("java.util.UUID", "a UUID"),
          Map.entry("java.util.Currency", "a currency such as EUR"),
          Map.entry("java.net.URI", "a URI"),
          Map.entry("java.time.Duration", "a duration such as PT15M"),
          Map.entry("java.time.Period", "a period such as P1Y2M3D"),
          Map.entry("java.time.Instant", "a time such as 2027-01-31T09:00:00Z"),
          Map.entry("java.time.LocalDate", "a date such as 2027-01-31"),
          Map.entry("java.time.LocalTime", "a time such as 09:00"),
          Map.entry("java.time.LocalDateTime", "a time such as 2027-01-31T09:00:00"),
          Map.entry("java.time.OffsetDateTime", "a time such as 2027-01-31T09:00:00+01:00"),
          Map.entry(
              "java.time.ZonedDateTime", "a time such as 2027-01-31T09:00+01:00[Europe/Berlin]"),
          Map.entry("java.time.OffsetTime", "a time such as 09:00+01:00"),
          Map.entry("java.time.Year", "a year such as 2027"),
          Map.entry("java.time.YearMonth", "a month such as 2027-01"),
          Map.entry("java.time.MonthDay", "a day such as --01-31"),
          Map.entry("java.time.ZoneId", "a time zone such as Europe/Berlin"),
          Map.entry("java.time.ZoneOffset", "an offset such as +01:00"));

  private TextCode() {}

  /**
   * The value of a parameter.
   *
   * @param part the event's method for the part that the texts come from, such as {@code
   *     request.query}
   */
  static CodeBlock value(Parameter parameter, String part) {
    CodeBlock text = CodeBlock.of("$L($S)", part, parameter.name());
    if (parameter.defaultValue().isPresent()) {
      text = CodeBlock.of("$L.orElse($S)", text, parameter.defaultValue().get());
    }
    if (parameter.type() instanceof JavaType.Declared declared
        && CONTAINERS.containsKey(declared.binaryName())) {
      boolean list =
          parameter.source() == Parameter.Source.HEADER
              && !declared.binaryName().equals("java.util.Optional");
      return CodeBlock.of(
          list ? "$L.elements().$L($L)" : "$L.$L($L)",
          text,
          CONTAINERS.get(declared.binaryName()),
          conversion(declared.typeArguments().get(0), parameter.factory()));
    }
    String own = OWN_METHODS.get(boxed(parameter.type()));
    return own != null
        ? CodeBlock.of("$L.$L()", text, own)
        : CodeBlock.of("$L.as($L)", text, conversion(parameter.type(), parameter.factory()));
  }

  /** The arguments by which the runtime makes the type of a text. */
  private static CodeBlock conversion(JavaType type, Optional<String> factory) {
    String name = boxed(type);
    CodeBlock method =
        switch (name) {
          case "java.lang.String" -> CodeBlock.of("text -> text");
          // Boolean.valueOf takes any text for false, and there is no Character.valueOf of a text.
          case "java.lang.Boolean" -> CodeBlock.of("$T::toBoolean", PARAMETER_VALUE);
          case "java.lang.Character" -> CodeBlock.of("$T::toChar", PARAMETER_VALUE);
          default ->
              factory.filter(Parameter.CONSTANT::equals).isPresent()
                  ? CodeBlock.of("$T.class", JavaTypes.className(name))
                  : CodeBlock.of("$T::$L", JavaTypes.className(name), factory.orElse("valueOf"));
        };
    String expected = EXPECTED.get(name);
    return expected == null ? method : CodeBlock.of("$L, $S", method, expected);
  }

  /** The binary name of the type without type arguments, or of a primitive type's box. */
  private static String boxed(JavaType type) {
    if (type instanceof JavaType.Declared declared) {
      return declared.binaryName();
    }
    TypeName box = JavaTypes.of(type).box();
    return box instanceof ClassName name ? name.reflectionName() : "";
  }
}
