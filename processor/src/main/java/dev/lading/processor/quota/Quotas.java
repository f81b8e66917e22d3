package dev.lading.processor.quota;

import dev.lading.model.Application;
import dev.lading.processor.cloudformation.RenderedTemplates;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.validation.Problems;
import java.util.List;

/** All quotas. Most count more than one declaration, so they look at the model and not at one. */
public final class Quotas {

  private Quotas() {}

  /**
   * Checks all quotas.
   *
   * @param templates the templates that will be written
   * @param declaration what the application was made of, for the places of problems
   */
  public static void check(
      Application application,
      RenderedTemplates templates,
      ApplicationDeclaration declaration,
      Problems problems) {
    FunctionReport report = new FunctionReport(declaration, problems);
    List.of(
            new TemplateQuota(templates),
            new RouteQuota(),
            new TagQuota(templates.tags().keySet()),
            new EnvironmentQuota(),
            new GeneratedClassQuota())
        .forEach(quota -> quota.check(application, report));
  }
}
