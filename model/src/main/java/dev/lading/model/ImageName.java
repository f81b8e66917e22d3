package dev.lading.model;

import java.util.regex.Pattern;

/**
 * An image's name, which is also the last part of its repository's name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html">CreateRepository
 *     in the Amazon ECR API</a>
 */
public record ImageName(String value) implements Comparable<ImageName> {

  private static final int MAX_LENGTH = 128;
  private static final Pattern SYNTAX = Pattern.compile("[a-z0-9]+(?:[._-][a-z0-9]+)*");

  /**
   * Checks the syntax.
   *
   * @throws MalformedValueException when a registry would refuse the name
   */
  public ImageName {
    if (value.isEmpty() || value.length() > MAX_LENGTH || !SYNTAX.matcher(value).matches()) {
      throw new MalformedValueException(
          "a registry takes lower-case letters and digits, joined by single '-', '_' or '.', at"
              + " most 128 characters");
    }
  }

  @Override
  public int compareTo(ImageName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
