package dev.lading.processor.quota;

import dev.lading.model.Application;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.validation.Problems;
import java.util.List;

/** All quotas. Most count more than one declaration, so they look at the model and not at one. */
public final class Quotas {

  private static final List<Quota> ALL =
      List.of(new TemplateQuota(), new RouteQuota(), new EnvironmentQuota());

  private Quotas() {}

  /**
   * Checks all quotas.
   *
   * @param declaration what the application was made of, for the places of problems
   */
  public static void check(
      Application application, ApplicationDeclaration declaration, Problems problems) {
    FunctionReport report = new FunctionReport(declaration, problems);
    ALL.forEach(quota -> quota.check(application, report));
  }
}
