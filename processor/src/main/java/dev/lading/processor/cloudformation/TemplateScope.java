package dev.lading.processor.cloudformation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which templates are written, and so must be fit to be deployed. */
public enum TemplateScope {
  /** The application's, and one for each function. */
  ALL,
  /** One for each function only, for those who deploy functions one by one. */
  FUNCTIONS,
  /** None, for those who deploy by other means than CloudFormation. */
  NONE;

  /** How the choice is written in an option. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The choice that the text stands for. */
  public static Optional<TemplateScope> of(String text) {
    return Arrays.stream(values()).filter(scope -> scope.text().equals(text)).findFirst();
  }

  /** All choices as they are written. */
  public static List<String> texts() {
    return Arrays.stream(values()).map(TemplateScope::text).toList();
  }
}
