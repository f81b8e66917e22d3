package dev.lading.runtime.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a request has for one parameter, and their conversions.
 *
 * <p>Every conversion throws {@link BadRequestException} where the parameter is required and
 * missing, or cannot be converted.
 */
public final class ParameterValue {

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

  /** The text as {@code true} or {@code false}. */
  public boolean asBoolean() {
    String text = asString();
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return text.equalsIgnoreCase("true");
    }
    throw malformed("true or false", null);
  }

  /** The text as an {@code int}. */
  public int asInt() {
    try {
      return Integer.parseInt(asString());
    } catch (NumberFormatException e) {
      throw malformed("a whole number", e);
    }
  }

  /** The text as a {@code long}. */
  public long asLong() {
    try {
      return Long.parseLong(asString());
    } catch (NumberFormatException e) {
      throw malformed("a whole number", e);
    }
  }

  /** The text as a {@code double}. */
  public double asDouble() {
    try {
      return Double.parseDouble(asString());
    } catch (NumberFormatException e) {
      throw malformed("a number", e);
    }
  }

  /** The text as what the conversion makes of it. */
  public <T> T as(Conversion<T> conversion) {
    return convert(asString(), conversion);
  }

  /** The text as what the conversion makes of it, if the request has the parameter. */
  public <T> Optional<T> asOptional(Conversion<T> conversion) {
    return values.isEmpty() ? Optional.empty() : Optional.of(convert(values.get(0), conversion));
  }

  /** All texts, each as what the conversion makes of it; none where the request has none. */
  public <T> List<T> asList(Conversion<T> conversion) {
    List<T> converted = new ArrayList<>(values.size());
    for (String value : values) {
      converted.add(convert(value, conversion));
    }
    return converted;
  }

  private <T> T convert(String text, Conversion<T> conversion) {
    try {
      return conversion.convert(text);
    } catch (RuntimeException e) {
      throw malformed("of the form that it should have", e);
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
