package dev.lading.model;

import java.util.regex.Pattern;

/** The natural name of a VPC: the template's parameters say which subnets and groups it means. */
public record VpcName(String value) {

  private static final Pattern SYNTAX = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");

  /**
   * Checks the syntax.
   *
   * @throws MalformedValueException when it cannot be a name
   */
  public VpcName {
    if (!SYNTAX.matcher(value).matches()) {
      throw new MalformedValueException(
          "a name starts with a letter and has letters, digits and '-', at most 64; the ids of"
              + " subnets and security groups are the template's parameters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
