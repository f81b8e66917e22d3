package dev.lading.processor.validation;

import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.ScheduleSettingsDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;

/**
 * Rejects what only EventBridge Scheduler can do of schedules that are to be classic rules.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-rule-schedule.html">Scheduled
 *     rules in EventBridge</a>
 */
public final class ClassicScheduleRule implements Rule {

  private static final String INSTEAD = "; remove it, or leave -Alading.schedules=rules out";

  /** Creates the rule, which holds where classic rules are asked for. */
  public ClassicScheduleRule() {}

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    application
        .triggers(TriggerDeclaration.Schedule.class)
        .forEach(schedule -> check(schedule, problems));
  }

  private static void check(TriggerDeclaration.Schedule schedule, Problems problems) {
    ScheduleSettingsDeclaration settings = schedule.settings();
    if (schedule.expression().value().startsWith("at(")) {
      report(
          schedule.expression(),
          schedule.expression().value(),
          "classic rules are due again and again, by rate(...) or cron(...)",
          schedule,
          problems);
    }
    text("timezone", settings.timeZone(), "classic rules are in UTC", schedule, problems);
    text("start", settings.start(), "classic rules have no period", schedule, problems);
    text("end", settings.end(), "classic rules have no period", schedule, problems);
    if (settings.flexibleWindow().value() != 0) {
      report(
          settings.flexibleWindow(),
          "flexibleWindow = " + settings.flexibleWindow().value(),
          "classic rules are due at once",
          schedule,
          problems);
    }
  }

  private static void text(
      String member,
      Attribute<String> text,
      String why,
      TriggerDeclaration.Schedule schedule,
      Problems problems) {
    if (!text.value().isEmpty()) {
      report(text, member + " = " + text.value(), why, schedule, problems);
    }
  }

  private static void report(
      Attribute<?> attribute,
      String value,
      String why,
      TriggerDeclaration.Schedule schedule,
      Problems problems) {
    problems.report(
        Message.SETTING_DOES_NOT_APPLY,
        attribute.site(),
        value,
        "the schedule '" + schedule.name().value() + "'",
        why + INSTEAD);
  }
}
