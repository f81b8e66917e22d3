package dev.lading.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag of an AWS resource.
 *
 * @param key the tag's key
 * @param value its value, which may be empty
 * @see <a href="https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html">Tagging AWS
 *     resources</a>
 */
public record ResourceTag(String key, String value) {

  /** How many tags one resource may have. */
  public static final int MAX_OF_RESOURCE = 50;

  private static final String CHARACTERS = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]";
  private static final Pattern FORM =
      Pattern.compile("((?:(?!=)" + CHARACTERS + "){1,128})=(" + CHARACTERS + "{0,256})");

  /**
   * Reads {@code key=value}.
   *
   * @throws MalformedValueException when it is no tag that a user may set
   */
  public static ResourceTag parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new MalformedValueException(
          "write key=value, with letters, digits, spaces and _.:/=+-@, a key of 1 to 128 and a"
              + " value of at most 256 characters");
    }
    String key = form.group(1);
    // AWS refuses its own prefix in capitals too.
    if (key.regionMatches(true, 0, "aws:", 0, 4)) {
      throw new MalformedValueException("keys that start with aws: are reserved");
    }
    if (key.startsWith("lading:")) {
      throw new MalformedValueException("keys that start with lading: are reserved");
    }
    return new ResourceTag(key, form.group(2));
  }
}
