package dev.lading.processor.validation;

import dev.lading.model.QueueSettings;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.FunctionDeclaration;
import dev.lading.processor.declaration.QueueSettingsDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;

/**
 * Rejects a visibility timeout below the timeout of the function, which Lambda refuses: a message
 * would be delivered again while its handler still works on it. It warns of one below six times the
 * timeout, which throttling can turn into the same.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html">Configuring a
 *     queue to use with Lambda</a>
 */
final class VisibilityRule implements Rule {

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    for (FunctionDeclaration function : application.functions()) {
      function
          .triggers(TriggerDeclaration.Queue.class)
          .map(TriggerDeclaration.Queue::settings)
          .filter(settings -> !settings.existing().value())
          .filter(settings -> settings.queue().visibilityTimeout().value() != 0)
          .forEach(settings -> check(settings, function, problems));
    }
  }

  private static void check(
      QueueSettingsDeclaration settings, FunctionDeclaration function, Problems problems) {
    Attribute<Integer> visibility = settings.queue().visibilityTimeout();
    int timeout = function.timeout();
    int advised = QueueSettings.Owned.advisedVisibility(timeout, settings.batchWindow().value());
    if (visibility.value() < timeout) {
      problems.report(
          Message.VISIBILITY_BELOW_TIMEOUT,
          visibility.site(),
          visibility.value(),
          function.name(),
          timeout,
          advised);
    } else if (visibility.value() < advised) {
      problems.report(
          Message.VISIBILITY_BELOW_ADVICE,
          visibility.site(),
          visibility.value(),
          function.name(),
          timeout,
          advised);
    }
  }
}
