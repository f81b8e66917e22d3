package dev.lading.processor.cloudformation;

import dev.lading.model.Application;
import dev.lading.model.Function;
import dev.lading.processor.emit.Emitter;
import dev.lading.processor.emit.Output;

/**
 * Writes the CloudFormation: {@code template.yaml} with the whole application, and {@code
 * functions/<function>.yaml} for each function.
 *
 * <p>Physical names are left to CloudFormation, so one template makes any number of stacks.
 */
public final class CloudFormationEmitter implements Emitter {

  private static final String FOLDER = "META-INF/lading/cloudformation/";

  private final TemplateScope scope;

  /** Creates the emitter of the templates of a scope. */
  public CloudFormationEmitter(TemplateScope scope) {
    this.scope = scope;
  }

  @Override
  public void emit(Application application, Output output) {
    if (scope == TemplateScope.NONE) {
      return;
    }
    ApplicationTemplates templates = new ApplicationTemplates(application);
    if (scope == TemplateScope.ALL) {
      output.resource(FOLDER + "template.yaml", templates.whole().yaml());
    }
    for (Function function : application.functions()) {
      output.resource(
          FOLDER + "functions/" + function.name() + ".yaml", templates.of(function).yaml());
    }
  }
}
