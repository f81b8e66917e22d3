package dev.lading.processor.validation;

import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.HandlerClassDeclaration;
import dev.lading.processor.declaration.SettingsDeclaration;

/**
 * Rejects settings that Lambda would refuse when the template is deployed.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
 *     quotas</a>
 */
final class SettingsRule implements Rule {

  private static final Range MEMORY = new Range("memory", 128, 10_240, "MB");
  private static final Range TIMEOUT = new Range("timeout", 1, 900, "seconds");
  private static final Range STORAGE = new Range("ephemeralStorage", 512, 10_240, "MB");

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    application
        .declared(HandlerClassDeclaration::settings)
        .forEach(settings -> check(settings, problems));
  }

  private static void check(SettingsDeclaration settings, Problems problems) {
    MEMORY.check(settings.memory(), problems);
    TIMEOUT.check(settings.timeout(), problems);
    STORAGE.check(settings.ephemeralStorage(), problems);
  }
}
