package dev.lading.runtime.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a request has for one parameter, and their conversions.
 *
 * <p>Every conversion throws {@link BadRequestException} where the parameter is required and
 * missing, or cannot be converted. Where a conversion takes a text {@code expected}, it goes to the
 * client behind "is not".
 */
public final class ParameterValue {

  private static final String UNKNOWN_FORM = "of the form that it should have";
  private static final String WHOLE_NUMBER = "a whole number";
  private static final String NUMBER = "a number";

  /**
   * Makes a value of a text.
   *
   * @param <T> the value's type
   */
  @FunctionalInterface
  public interface Conversion<T> {
    /**
     * The value that the text stands for; any {@code RuntimeException} means that there is none.
     */
    T convert(String text);
  }

  private final String name;
  private final List<String> values;

  ParameterValue(String name, List<String> values) {
    this.name = name;
    this.values = values;
  }

  /** This value, or {@code defaultValue} where the request has none. */
  public ParameterValue orElse(String defaultValue) {
    return values.isEmpty() ? new ParameterValue(name, List.of(defaultValue)) : this;
  }

  /**
   * The elements of the texts, each a list such as {@code one, two}, as headers have it. A comma
   * between double quotes separates nothing; empty elements are left out.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6.1">Lists in headers, RFC
   *     9110</a>
   */
  public ParameterValue elements() {
    List<String> elements = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      addElements(values.get(i), elements);
    }
    return new ParameterValue(name, elements);
  }

  private static void addElements(String list, List<String> elements) {
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i <= list.length(); i++) {
      char c = i < list.length() ? list.charAt(i) : ',';
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && (!quoted || i == list.length())) {
        String element = list.substring(start, i).strip();
        if (!element.isEmpty()) {
          elements.add(element);
        }
        start = i + 1;
      }
    }
  }

  /** Whether the request has the parameter. */
  public boolean isPresent() {
    return !values.isEmpty();
  }

  /** The (first) text. */
  public String asString() {
    if (values.isEmpty()) {
      throw new BadRequestException(name, "is missing");
    }
    return values.get(0);
  }

  /** The text as {@code true} or {@code false}, in any case. */
  public boolean asBoolean() {
    return as(ParameterValue::toBoolean, "true or false");
  }

  /** The text as one character. */
  public char asChar() {
    return as(ParameterValue::toChar, "one character");
  }

  /** The text as an {@code int}. */
  public int asInt() {
    String text = asString();
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw malformed(WHOLE_NUMBER, e);
    }
  }

  /** The text as a {@code long}. */
  public long asLong() {
    String text = asString();
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw malformed(WHOLE_NUMBER, e);
    }
  }

  /** The text as a {@code double}. */
  public double asDouble() {
    String text = asString();
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw malformed(NUMBER, e);
    }
  }

  /** The text as an {@code int}, if the request has the parameter. */
  public OptionalInt asOptionalInt() {
    return values.isEmpty() ? OptionalInt.empty() : OptionalInt.of(asInt());
  }

  /** The text as a {@code long}, if the request has the parameter. */
  public OptionalLong asOptionalLong() {
    return values.isEmpty() ? OptionalLong.empty() : OptionalLong.of(asLong());
  }

  /** The text as a {@code double}, if the request has the parameter. */
  public OptionalDouble asOptionalDouble() {
    return values.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(asDouble());
  }

  /** The text as the name of an enum's constant; the answer to another one has all names. */
  public <E extends Enum<E>> E as(Class<E> constants) {
    return as(new EnumConversion<>(constants));
  }

  /** The text as the name of an enum's constant, if the request has the parameter. */
  public <E extends Enum<E>> Optional<E> asOptional(Class<E> constants) {
    return asOptional(new EnumConversion<>(constants));
  }

  /** All texts, each as the name of an enum's constant. */
  public <E extends Enum<E>> List<E> asList(Class<E> constants) {
    return asList(new EnumConversion<>(constants));
  }

  /** All texts, each as the name of an enum's constant, in order and without repetitions. */
  public <E extends Enum<E>> Set<E> asSet(Class<E> constants) {
    return asSet(new EnumConversion<>(constants));
  }

  /** The text as what the conversion makes of it. */
  public <T> T as(Conversion<T> conversion) {
    return as(conversion, UNKNOWN_FORM);
  }

  /** The text as what the conversion makes of it. */
  public <T> T as(Conversion<T> conversion, String expected) {
    return convert(asString(), conversion, expected);
  }

  /** The text as what the conversion makes of it, if the request has the parameter. */
  public <T> Optional<T> asOptional(Conversion<T> conversion) {
    return asOptional(conversion, UNKNOWN_FORM);
  }

  /** The text as what the conversion makes of it, if the request has the parameter. */
  public <T> Optional<T> asOptional(Conversion<T> conversion, String expected) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(convert(values.get(0), conversion, expected));
  }

  /** All texts, each as what the conversion makes of it; none where the request has none. */
  public <T> List<T> asList(Conversion<T> conversion) {
    return asList(conversion, UNKNOWN_FORM);
  }

  /** All texts, each as what the conversion makes of it; none where the request has none. */
  public <T> List<T> asList(Conversion<T> conversion, String expected) {
    return into(new ArrayList<>(values.size()), conversion, expected);
  }

  /** As {@link #asList(Conversion)}, in order and without repetitions. */
  public <T> Set<T> asSet(Conversion<T> conversion) {
    return asSet(conversion, UNKNOWN_FORM);
  }

  /** As {@link #asList(Conversion, String)}, in order and without repetitions. */
  public <T> Set<T> asSet(Conversion<T> conversion, String expected) {
    return into(new LinkedHashSet<>(), conversion, expected);
  }

  /** A conversion: {@code true} or {@code false}, in any case, and nothing else. */
  public static Boolean toBoolean(String text) {
    boolean truth = text.equalsIgnoreCase("true");
    if (!truth && !text.equalsIgnoreCase("false")) {
      throw new IllegalArgumentException(text);
    }
    return truth;
  }

  /** A conversion: a text of one character. */
  public static Character toChar(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException(text);
    }
    return text.charAt(0);
  }

  private <T, C extends Collection<T>> C into(
      C converted, Conversion<T> conversion, String expected) {
    for (int i = 0; i < values.size(); i++) {
      converted.add(convert(values.get(i), conversion, expected));
    }
    return converted;
  }

  private <T> T convert(String text, Conversion<T> conversion, String expected) {
    try {
      return conversion.convert(text);
    } catch (RuntimeException e) {
      throw malformed(
          conversion instanceof EnumConversion<?> constants ? constants.expected() : expected, e);
    }
  }

  private BadRequestException malformed(String expected, @Nullable Throwable cause) {
    BadRequestException exception = new BadRequestException(name, "is not " + expected);
    if (cause != null) {
      exception.initCause(cause);
    }
    return exception;
  }
}
