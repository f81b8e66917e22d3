package dev.lading.processor.cloudformation;

import dev.lading.model.Application;
import dev.lading.model.Function;
import dev.lading.processor.emit.Emitter;
import dev.lading.processor.emit.Output;

/**
 * Writes the CloudFormation: {@code template.yaml} with the whole application, and {@code
 * functions/<function>.yaml} for each function; or {@code .json} instead.
 *
 * <p>Physical names are left to CloudFormation, so one template makes any number of stacks.
 */
public final class CloudFormationEmitter implements Emitter {

  private static final String FOLDER = "META-INF/lading/cloudformation/";

  private final RenderedTemplates templates;

  /** Creates the emitter of the templates that the user chose. */
  public CloudFormationEmitter(RenderedTemplates templates) {
    this.templates = templates;
  }

  @Override
  public void emit(Application application, Output output) {
    if (templates.scope() == TemplateScope.NONE) {
      return;
    }
    String extension = "." + templates.extension();
    if (templates.scope() == TemplateScope.ALL) {
      output.resource(FOLDER + "template" + extension, templates.whole().text());
    }
    for (Function function : application.functions()) {
      output.resource(
          FOLDER + "functions/" + function.name() + extension, templates.of(function).text());
    }
  }
}
