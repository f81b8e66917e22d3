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

  private static final String OR = "$or";

  /** Lambda compares by fewer filters than EventBridge, whose language it is. */
  private static final PatternSyntax.Dialect DIALECT =
      new PatternSyntax.Dialect(
          Set.of("anything-but", "equals-ignore-case", "exists", "numeric", "prefix", "suffix"),
          Set.of(),
          5_000_000_000L,
          4096);

  /**
   * Checks the syntax.
   *
   * @throws MalformedValueException when Lambda would refuse the pattern, or it could never match
   */
  public FilterPattern {
    PatternSyntax.check(value, DIALECT);
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
}
