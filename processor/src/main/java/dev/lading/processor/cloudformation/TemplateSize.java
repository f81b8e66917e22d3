package dev.lading.processor.cloudformation;

import dev.lading.model.Application;
import java.nio.charset.StandardCharsets;

/**
 * How large the template of an application is, in what CloudFormation counts.
 *
 * <p>A function's own template is a part of it, and so never larger.
 *
 * @param parameters how many parameters it has
 * @param resources how many resources
 * @param outputs how many outputs
 * @param bytes the length of its text
 */
public record TemplateSize(int parameters, int resources, int outputs, int bytes) {

  /** Measures the application's template. */
  public static TemplateSize of(Application application) {
    Template whole = new ApplicationTemplates(application).whole();
    return new TemplateSize(
        whole.parameters().size(),
        whole.sections().stream().mapToInt(section -> section.resources().size()).sum(),
        whole.outputs().size(),
        whole.yaml().getBytes(StandardCharsets.UTF_8).length);
  }
}
