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

  private final TemplateSettings settings;

  /** Creates the emitter of the templates that the user chose. */
  public CloudFormationEmitter(TemplateSettings settings) {
    this.settings = settings;
  }

  @Override
  public void emit(Application application, Output output) {
    if (settings.scope() == TemplateScope.NONE) {
      return;
    }
    ApplicationTemplates templates = new ApplicationTemplates(application, settings);
    String extension = "." + settings.format().extension();
    if (settings.scope() == TemplateScope.ALL) {
      output.resource(FOLDER + "template" + extension, templates.whole().text(settings.format()));
    }
    for (Function function : application.functions()) {
      output.resource(
          FOLDER + "functions/" + function.name() + extension,
          templates.of(function).text(settings.format()));
    }
  }
}
