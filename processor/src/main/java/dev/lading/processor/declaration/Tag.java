package dev.lading.processor.declaration;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One tag of a function.
 *
 * @param key the tag's key
 * @param value its value, which may be empty
 * @param site where it is written
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-tags.html">Using tags on
 *     Lambda functions</a>
 */
public record Tag(String key, String value, AnnotationSite site) {

  private static final String CHARACTERS = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]";
  private static final Pattern FORM =
      Pattern.compile("((?:(?!=)" + CHARACTERS + "){1,128})=(" + CHARACTERS + "{0,256})");

  /** Reads {@code key=value}; nothing where the text has another form. */
  public static Optional<Tag> of(Attribute<String> text) {
    Matcher form = FORM.matcher(text.value());
    return form.matches()
        ? Optional.of(new Tag(form.group(1), form.group(2), text.site()))
        : Optional.empty();
  }
}
