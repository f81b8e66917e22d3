package dev.lading.model;

import java.util.regex.Pattern;

/**
 * An EventBridge rule's natural name, which its target's input carries to the function.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html">PutRule
 *     in the EventBridge API</a>
 */
public record RuleName(String value) implements Comparable<RuleName> {

  private static final Pattern SYNTAX = Pattern.compile("[0-9A-Za-z_.-]{1,64}");

  /**
   * Checks the syntax.
   *
   * @throws MalformedValueException when the name is not of that form
   */
  public RuleName {
    if (!SYNTAX.matcher(value).matches()) {
      throw new MalformedValueException(
          "a rule's name has 1 to 64 letters, digits, '-', '_' and '.'");
    }
  }

  @Override
  public int compareTo(RuleName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
