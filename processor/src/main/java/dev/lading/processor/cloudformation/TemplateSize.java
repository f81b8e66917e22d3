package dev.lading.processor.cloudformation;

import dev.lading.model.Application;
import dev.lading.model.Function;
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

  /** Measures the application's template; a function's own is a part of it, and never larger. */
  public static TemplateSize of(Application application, TemplateSettings settings) {
    return of(new ApplicationTemplates(application, settings).whole(), settings);
  }

  /** Measures a function's own template. */
  public static TemplateSize of(
      Application application, Function function, TemplateSettings settings) {
    return of(new ApplicationTemplates(application, settings).of(function), settings);
  }

  private static TemplateSize of(Template template, TemplateSettings settings) {
    return new TemplateSize(
        template.parameters().size(),
        template.sections().stream().mapToInt(section -> section.resources().size()).sum(),
        template.outputs().size(),
        template.text(settings.format()).getBytes(StandardCharsets.UTF_8).length);
  }
}
