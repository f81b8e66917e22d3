package dev.lading.model;

import java.util.regex.Pattern;

/**
 * The natural name of what a function does when it is invoked directly.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-sync.html">Invoke a Lambda
 *     function synchronously</a>
 */
public record InvocationName(String value) implements Comparable<InvocationName> {

  private static final Pattern SYNTAX = Pattern.compile("[0-9A-Za-z_.-]{1,64}");

  /**
   * Checks the syntax.
   *
   * @throws MalformedValueException when the name is not of that form
   */
  public InvocationName {
    if (!SYNTAX.matcher(value).matches()) {
      throw new MalformedValueException(
          "the name of an invocation has 1 to 64 letters, digits, '-', '_' and '.'");
    }
  }

  @Override
  public int compareTo(InvocationName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
