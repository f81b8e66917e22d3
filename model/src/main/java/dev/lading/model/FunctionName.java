package dev.lading.model;

import java.util.regex.Pattern;

/**
 * A function's natural name: its group, or the kebab-case name of its only class.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html">CreateFunction
 *     in the Lambda API</a>
 */
public record FunctionName(String value) implements Comparable<FunctionName> {

  private static final int MAX_LENGTH = 64;
  private static final Pattern SYNTAX =
      Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)*");

  /**
   * Checks the syntax.
   *
   * @throws MalformedValueException when Lambda would refuse the name, or no class could carry it
   */
  public FunctionName {
    if (value.length() > MAX_LENGTH || !SYNTAX.matcher(value).matches()) {
      throw new MalformedValueException(
          "a function's name starts with a letter and has letters and digits, joined by single '-'"
              + " or '_', at most 64 characters");
    }
  }

  @Override
  public int compareTo(FunctionName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
