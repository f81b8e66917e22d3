package dev.lading.processor.validation;

import dev.lading.model.JsonText;
import dev.lading.model.ScheduleExpression;
import dev.lading.model.TimeZoneName;
import dev.lading.model.UtcInstant;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.ScheduleSettingsDeclaration;
import dev.lading.processor.declaration.TriggerDeclaration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rejects settings of a schedule that EventBridge Scheduler would refuse, or would silently ignore.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html">CreateSchedule
 *     in the EventBridge Scheduler API</a>
 */
final class ScheduleSettingsRule implements Rule {

  private static final String SCHEDULER = "EventBridge Scheduler";

  private static final Range WINDOW = new Range("flexibleWindow", SCHEDULER, 1, 1440, "minutes");
  private static final DeliveryRanges DELIVERY = new DeliveryRanges(SCHEDULER);

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    application
        .triggers(TriggerDeclaration.Schedule.class)
        .forEach(schedule -> check(schedule, problems));
  }

  private static void check(TriggerDeclaration.Schedule schedule, Problems problems) {
    ScheduleSettingsDeclaration settings = schedule.settings();
    WINDOW.checkSet(settings.flexibleWindow(), problems);
    DELIVERY.check(settings.delivery(), problems);
    timeZone(settings.timeZone(), problems);
    syntax(settings.input(), JsonText::new, Message.INVALID_INPUT, problems);
    syntax(settings.start(), UtcInstant::parse, Message.INVALID_INSTANT, problems);
    syntax(settings.end(), UtcInstant::parse, Message.INVALID_INSTANT, problems);
    period(schedule, problems);
  }

  private static void timeZone(Attribute<String> zone, Problems problems) {
    if (!zone.value().isEmpty() && zone.parse(TimeZoneName::new).isEmpty()) {
      problems.report(
          Message.UNKNOWN_TIME_ZONE,
          zone.site(),
          zone.value(),
          NearestName.of(zone.value(), TimeZoneName.known())
              .map(name -> "did you mean " + name + "?")
              .orElse("write a name of the IANA's database, such as Europe/Berlin"));
    }
  }

  private static void syntax(
      Attribute<String> text, Function<String, ?> factory, Message message, Problems problems) {
    if (!text.value().isEmpty()) {
      text.refusal(factory)
          .ifPresent(reason -> problems.report(message, text.site(), text.value(), reason));
    }
  }

  private static void period(TriggerDeclaration.Schedule schedule, Problems problems) {
    ScheduleSettingsDeclaration settings = schedule.settings();
    if (schedule.expression().value().startsWith("at(")) {
      once("start", settings.start(), schedule, problems);
      once("end", settings.end(), schedule, problems);
      return;
    }
    Optional<Instant> start = ScheduleSettingsDeclaration.set(settings.start(), UtcInstant::parse);
    Optional<Instant> end = ScheduleSettingsDeclaration.set(settings.end(), UtcInstant::parse);
    if (start.isEmpty() || end.isEmpty()) {
      return;
    }
    if (!end.get().isAfter(start.get())) {
      problems.report(Message.END_BEFORE_START, settings.end().site(), end.get(), start.get());
    } else if (schedule.expression().value().startsWith("cron(")) {
      dueBetween(schedule, start.get(), end.get(), problems);
    }
  }

  /** A cron that is never due at all is the business of {@link NeverDueRule}. */
  private static void dueBetween(
      TriggerDeclaration.Schedule schedule, Instant start, Instant end, Problems problems) {
    TimeZoneName zone =
        ScheduleSettingsDeclaration.set(schedule.settings().timeZone(), TimeZoneName::new)
            .orElse(TimeZoneName.UTC);
    schedule
        .expression()
        .parse(ScheduleExpression::new)
        .filter(ScheduleExpression::isEverDue)
        .filter(
            expression ->
                expression
                    .nextAfter(start.minusSeconds(1).atZone(zone.zone()))
                    .filter(due -> !due.toInstant().isAfter(end))
                    .isEmpty())
        .ifPresent(
            expression ->
                problems.report(
                    Message.NOT_DUE_IN_PERIOD,
                    schedule.expression().site(),
                    expression,
                    start,
                    end,
                    zone));
  }

  private static void once(
      String member,
      Attribute<String> time,
      TriggerDeclaration.Schedule schedule,
      Problems problems) {
    if (!time.value().isEmpty()) {
      problems.report(
          Message.SETTING_DOES_NOT_APPLY,
          time.site(),
          member + " = " + time.value(),
          "the schedule '" + schedule.name().value() + "'",
          "at(...) is due once, whatever the period is; remove it");
    }
  }
}
