package dev.lading.processor.cloudformation;

import java.util.regex.Pattern;

/**
 * The name of a parameter, resource or output within a template.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html">Resources
 *     in CloudFormation templates</a>
 */
record LogicalId(String value) {

  private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9]{1,255}");

  LogicalId {
    if (!SYNTAX.matcher(value).matches()) {
      throw new IllegalArgumentException("a logical id has 1 to 255 letters and digits: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
