package dev.lading.processor.cloudformation;

import java.nio.charset.StandardCharsets;

/**
 * How large a template is, in what CloudFormation counts.
 *
 * @param parameters how many parameters it has
 * @param resources how many resources
 * @param outputs how many outputs
 * @param bytes the length of its text
 */
public record TemplateSize(int parameters, int resources, int outputs, int bytes) {

  static TemplateSize of(Template template, String text) {
    return new TemplateSize(
        template.parameters().size(),
        template.sections().stream().mapToInt(section -> section.resources().size()).sum(),
        template.outputs().size(),
        text.getBytes(StandardCharsets.UTF_8).length);
  }
}
