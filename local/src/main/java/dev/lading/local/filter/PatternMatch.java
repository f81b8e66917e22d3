package dev.lading.local.filter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether an event matches a pattern: each field that the pattern names must have one of the values
 * that it lists, or keep one of the conditions.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html#filtering-syntax">Filter
 *     rule syntax</a>
 */
final class PatternMatch {

  private PatternMatch() {}

  static boolean matches(Map<?, ?> pattern, @Nullable Object event) {
    Map<?, ?> fields = event instanceof Map<?, ?> map ? map : Map.of();
    for (Map.Entry<?, ?> wanted : pattern.entrySet()) {
      boolean matches =
          wanted.getKey().equals("$or")
              ? anyOf(wanted.getValue(), event)
              : field(
                  wanted.getValue(),
                  fields.get(wanted.getKey()),
                  fields.containsKey(wanted.getKey()));
      if (!matches) {
        return false;
      }
    }
    return true;
  }

  private static boolean anyOf(@Nullable Object choices, @Nullable Object event) {
    return choices instanceof List<?> list
        && list.stream()
            .anyMatch(choice -> choice instanceof Map<?, ?> pattern && matches(pattern, event));
  }

  private static boolean field(@Nullable Object wanted, @Nullable Object value, boolean present) {
    if (wanted instanceof Map<?, ?> nested) {
      return matches(nested, value);
    }
    if (!(wanted instanceof List<?> conditions)) {
      return false;
    }
    return conditions.stream().anyMatch(condition -> condition(condition, value, present));
  }

  private static boolean condition(
      @Nullable Object condition, @Nullable Object value, boolean present) {
    if (condition instanceof Map<?, ?> rule && rule.containsKey("exists")) {
      // Of leaves only: an object is none.
      boolean leaf = present && !(value instanceof Map<?, ?>);
      return Boolean.TRUE.equals(rule.get("exists")) == leaf;
    }
    if (!present) {
      return false;
    }
    if (value instanceof List<?> values) {
      return values.stream().anyMatch(one -> holds(condition, one));
    }
    return holds(condition, value);
  }

  private static boolean holds(@Nullable Object condition, @Nullable Object value) {
    if (!(condition instanceof Map<?, ?> rule)) {
      return same(condition, value);
    }
    for (Map.Entry<?, ?> entry : rule.entrySet()) {
      Object operand = entry.getValue();
      boolean holds =
          switch (String.valueOf(entry.getKey())) {
            case "prefix" ->
                value instanceof String text && text.startsWith(String.valueOf(operand));
            case "suffix" -> value instanceof String text && text.endsWith(String.valueOf(operand));
            case "equals-ignore-case" ->
                value instanceof String text
                    && text.toLowerCase(Locale.ROOT)
                        .equals(String.valueOf(operand).toLowerCase(Locale.ROOT));
            case "anything-but" -> anythingBut(operand, value);
            case "numeric" ->
                value instanceof BigDecimal number
                    && operand instanceof List<?> bounds
                    && numeric(bounds, number);
            default -> false;
          };
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  private static boolean anythingBut(@Nullable Object operand, @Nullable Object value) {
    if (value == null || value instanceof Map<?, ?>) {
      return false;
    }
    List<?> unwanted =
        operand instanceof List<?> list ? list : List.of(Objects.requireNonNull(operand));
    return unwanted.stream().noneMatch(one -> holds(one, value));
  }

  private static boolean numeric(List<?> bounds, BigDecimal number) {
    for (int i = 0; i + 1 < bounds.size(); i += 2) {
      if (!(bounds.get(i + 1) instanceof BigDecimal bound)) {
        return false;
      }
      int order = number.compareTo(bound);
      boolean holds =
          switch (String.valueOf(bounds.get(i))) {
            case "=" -> order == 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> false;
          };
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(@Nullable Object wanted, @Nullable Object value) {
    return wanted instanceof BigDecimal number
        ? value instanceof BigDecimal other && number.compareTo(other) == 0
        : Objects.equals(wanted, value);
  }
}
