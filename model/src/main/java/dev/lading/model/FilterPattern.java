package dev.lading.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A pattern by which Lambda chooses the records of an event source that reach a function, as JSON.
 *
 * <p>Its fields lead to lists of what a value may be: {@code {"body": {"type": ["order"]}}}.
 *
 * @param value the pattern as written
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html">Control
 *     which events Lambda sends to your function</a>
 */
public record FilterPattern(String value) {

  private static final int MAX_LENGTH = 4096;
  private static final String OR = "$or";
  private static final Set<String> COMPARISONS =
      Set.of("anything-but", "equals-ignore-case", "exists", "numeric", "prefix", "suffix");

  /**
   * Checks the syntax.
   *
   * @throws MalformedValueException when Lambda would refuse the pattern
   */
  public FilterPattern {
    if (value.length() > MAX_LENGTH) {
      throw new MalformedValueException("a pattern has at most " + MAX_LENGTH + " characters");
    }
    if (!(JsonText.read(value) instanceof Map<?, ?> pattern) || pattern.isEmpty()) {
      throw new MalformedValueException(
          "a pattern is a JSON object with at least one field, such as"
              + " {\"body\": {\"type\": [\"order\"]}}");
    }
    fields(pattern);
  }

  /** The names of the record's fields that the pattern looks at. */
  public Set<String> fields() {
    Set<String> names = new LinkedHashSet<>();
    ((Map<?, ?>) JsonText.read(value))
        .forEach(
            (name, condition) -> {
              if (name.equals(OR)) {
                ((List<?>) condition)
                    .forEach(
                        choice -> ((Map<?, ?>) choice).keySet().forEach(key -> add(names, key)));
              } else {
                add(names, name);
              }
            });
    return names;
  }

  @Override
  public String toString() {
    return value;
  }

  private static void add(Set<String> names, Object name) {
    names.add((String) name);
  }

  private static void fields(Map<?, ?> pattern) {
    pattern.forEach((name, condition) -> field((String) name, condition));
  }

  private static void field(String name, Object condition) {
    if (name.equals(OR)) {
      choices(condition);
    } else if (condition instanceof Map<?, ?> inner) {
      if (inner.isEmpty()) {
        throw new MalformedValueException("the field '" + name + "' says nothing; give it a list");
      }
      fields(inner);
    } else if (condition instanceof List<?> values) {
      values(name, values);
    } else {
      throw new MalformedValueException(
          "the field '"
              + name
              + "' leads to a single value; write what it may be as a list, \""
              + name
              + "\": ["
              + (condition instanceof String ? "\"" + condition + "\"" : condition)
              + "]");
    }
  }

  private static void choices(Object condition) {
    if (!(condition instanceof List<?> choices) || choices.size() < 2) {
      throw new MalformedValueException("'$or' leads to a list of two or more patterns");
    }
    for (Object choice : choices) {
      if (!(choice instanceof Map<?, ?> pattern) || pattern.isEmpty() || pattern.containsKey(OR)) {
        throw new MalformedValueException("each choice of '$or' is an object with fields");
      }
      fields(pattern);
    }
  }

  private static void values(String name, List<?> values) {
    if (values.isEmpty()) {
      throw new MalformedValueException(
          "the list of the field '" + name + "' is empty, so no record would ever match");
    }
    for (Object each : values) {
      if (each instanceof List<?>) {
        throw new MalformedValueException("the list of the field '" + name + "' has a list in it");
      }
      if (each instanceof Map<?, ?> comparison
          && (comparison.size() != 1
              || !COMPARISONS.contains(String.valueOf(comparison.keySet().iterator().next())))) {
        throw new MalformedValueException(
            "the list of the field '"
                + name
                + "' has an object that is no comparison; it has one of anything-but,"
                + " equals-ignore-case, exists, numeric, prefix and suffix");
      }
    }
  }
}
