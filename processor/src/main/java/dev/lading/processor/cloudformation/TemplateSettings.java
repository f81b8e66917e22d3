package dev.lading.processor.cloudformation;

/**
 * What the user chose of the templates, for the application as a whole.
 *
 * @param scope which templates are written
 * @param format how they are written
 */
public record TemplateSettings(TemplateScope scope, TemplateFormat format) {

  /** What holds where nothing is chosen. */
  public static final TemplateSettings DEFAULT =
      new TemplateSettings(TemplateScope.ALL, TemplateFormat.YAML);
}
