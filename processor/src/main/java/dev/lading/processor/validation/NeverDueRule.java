package dev.lading.processor.validation;

import dev.lading.model.ScheduleExpression;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.TriggerDeclaration;

/**
 * Rejects schedules on days that never come, such as the 31st of February: AWS takes them, and the
 * handler would wait for ever.
 *
 * <p>What is merely over is no concern of this rule: the same source compiles at any time.
 */
final class NeverDueRule implements Rule {

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    application
        .triggers(TriggerDeclaration.Schedule.class)
        .map(TriggerDeclaration.Schedule::expression)
        .filter(NeverDueRule::isNeverDue)
        .forEach(
            expression ->
                problems.report(Message.NEVER_DUE, expression.site(), expression.value()));
  }

  private static boolean isNeverDue(Attribute<String> expression) {
    return expression.parse(ScheduleExpression::new).filter(each -> !each.isEverDue()).isPresent();
  }
}
