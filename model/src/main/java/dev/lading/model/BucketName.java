package dev.lading.model;

import java.util.regex.Pattern;

/**
 * An S3 bucket's natural name; CloudFormation makes the physical one, or a parameter has it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html">Bucket
 *     naming rules</a>
 */
public record BucketName(String value) implements Comparable<BucketName> {

  private static final Pattern SYNTAX = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

  /**
   * Checks the syntax.
   *
   * @throws MalformedValueException when the name is not of that form
   */
  public BucketName {
    if (!SYNTAX.matcher(value).matches() || value.contains("..")) {
      throw new MalformedValueException(
          "a bucket's name has 3 to 63 lower-case letters, digits, '-' and '.', starts and ends with a"
              + " letter or digit, and has no two dots in a row");
    }
  }

  @Override
  public int compareTo(BucketName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
