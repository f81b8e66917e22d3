package dev.lading.model;

import java.util.regex.Pattern;

/**
 * A Kinesis data stream's natural name; a parameter has its ARN.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_CreateStream.html">CreateStream
 *     in the Kinesis API</a>
 */
public record StreamName(String value) implements Comparable<StreamName> {

  private static final Pattern SYNTAX = Pattern.compile("[0-9A-Za-z_.-]{1,128}");

  /**
   * Checks the syntax.
   *
   * @throws MalformedValueException when the name is not of that form
   */
  public StreamName {
    if (!SYNTAX.matcher(value).matches()) {
      throw new MalformedValueException(
          "a stream's name has 1 to 128 letters, digits, '-', '_' and '.'");
    }
  }

  @Override
  public int compareTo(StreamName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
