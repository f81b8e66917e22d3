package dev.lading.operations.cloudformation;

import dev.lading.operations.OperationException;
import dev.lading.operations.application.CompiledApplication;
import dev.lading.operations.application.CompiledTemplate;
import dev.lading.template.MalformedTemplateException;
import dev.lading.template.Template;
import dev.lading.template.TemplateText;
import java.util.List;
import java.util.Optional;

/**
 * A template in the format that is asked for. Where that is the compiled one, it is handed on as it
 * is, with its comments; CloudFormation takes the other as the same template.
 *
 * @param fileName such as {@code template.yaml}
 * @param text the content
 */
public record TemplateFile(String fileName, String text) {

  /**
   * The template of the whole application, or of one of its functions.
   *
   * @param function the function's name; empty for the whole application
   * @throws OperationException when there is no such template
   */
  public static TemplateFile of(
      CompiledApplication application, String function, TemplateForm form) {
    Optional<CompiledTemplate> compiled =
        function.isEmpty() ? application.template() : application.template(function);
    return in(form, compiled.orElseThrow(() -> missing(application, function)));
  }

  private static TemplateFile in(TemplateForm form, CompiledTemplate compiled) {
    boolean json = form == TemplateForm.JSON;
    if (form == TemplateForm.COMPILED || compiled.isJson() == json) {
      return new TemplateFile(compiled.fileName(), compiled.text());
    }
    String base = compiled.fileName().replaceFirst("\\.(yaml|json)$", "");
    try {
      Template template = Template.read(compiled.text());
      return json
          ? new TemplateFile(base + ".json", TemplateText.json(template))
          : new TemplateFile(base + ".yaml", TemplateText.yaml(template));
    } catch (MalformedTemplateException e) {
      throw new OperationException(compiled.fileName() + ": " + e.getMessage(), e);
    }
  }

  private static OperationException missing(CompiledApplication application, String function) {
    List<String> functions =
        application.functions().stream().map(each -> each.name().value()).toList();
    if (!function.isEmpty() && !functions.contains(function)) {
      return new OperationException(
          "there is no function '"
              + function
              + "'; there are "
              + String.join(", ", functions)
              + ".");
    }
    return new OperationException(
        "the application has no template: it was compiled with -Alading.templates="
            + (function.isEmpty() ? "none or functions" : "none")
            + ". Leave the option out and compile again.");
  }
}
