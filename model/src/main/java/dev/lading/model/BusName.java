package dev.lading.model;

import java.util.regex.Pattern;

/**
 * The natural name of an event bus other than the account's default one.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_CreateEventBus.html">CreateEventBus
 *     in the EventBridge API</a>
 */
public record BusName(String value) implements Comparable<BusName> {

  private static final Pattern SYNTAX = Pattern.compile("[0-9A-Za-z_.-]{1,100}");

  /**
   * Checks the syntax.
   *
   * @throws MalformedValueException when the name is not of that form
   */
  public BusName {
    if (!SYNTAX.matcher(value).matches() || value.equals("default")) {
      throw new MalformedValueException(
          "an event bus's name has 1 to 100 letters, digits, '-', '_' and '.'; the account's own bus"
              + " 'default' is meant where none is named");
    }
  }

  @Override
  public int compareTo(BusName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
