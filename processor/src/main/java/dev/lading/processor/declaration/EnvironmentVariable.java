package dev.lading.processor.declaration;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One variable of a function's environment.
 *
 * @param name the variable's name
 * @param value its value, which may be empty
 * @param site where it is written
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Environment
 *     variables in Lambda</a>
 */
public record EnvironmentVariable(String name, String value, AnnotationSite site) {

  private static final Pattern FORM =
      Pattern.compile("([A-Za-z][A-Za-z0-9_]+)=(.*)", Pattern.DOTALL);

  /** Reads {@code NAME=value}; nothing where the text has another form. */
  public static Optional<EnvironmentVariable> of(Attribute<String> text) {
    Matcher form = FORM.matcher(text.value());
    return form.matches()
        ? Optional.of(new EnvironmentVariable(form.group(1), form.group(2), text.site()))
        : Optional.empty();
  }
}
