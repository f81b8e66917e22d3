package dev.lading.model;

import java.util.regex.Pattern;

/**
 * A DynamoDB table's natural name; a parameter has its stream's ARN.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">Naming
 *     rules of DynamoDB</a>
 */
public record TableName(String value) implements Comparable<TableName> {

  private static final Pattern SYNTAX = Pattern.compile("[0-9A-Za-z_.-]{3,255}");

  /**
   * Checks the syntax.
   *
   * @throws MalformedValueException when the name is not of that form
   */
  public TableName {
    if (!SYNTAX.matcher(value).matches()) {
      throw new MalformedValueException(
          "a table's name has 3 to 255 letters, digits, '-', '_' and '.'");
    }
  }

  @Override
  public int compareTo(TableName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
