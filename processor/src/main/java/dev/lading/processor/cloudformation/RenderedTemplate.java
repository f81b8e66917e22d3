package dev.lading.processor.cloudformation;

/**
 * A template as it is written.
 *
 * @param text its text
 * @param size how large it is
 */
public record RenderedTemplate(String text, TemplateSize size) {

  static RenderedTemplate of(Template template, TemplateFormat format) {
    String text = template.text(format);
    return new RenderedTemplate(text, TemplateSize.of(template, text));
  }
}
