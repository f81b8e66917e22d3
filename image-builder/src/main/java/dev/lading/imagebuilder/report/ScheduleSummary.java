package dev.lading.imagebuilder.report;

import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.model.ScheduleExpression;
import dev.lading.model.ScheduleSettings;
import dev.lading.model.Trigger;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells people when schedules are due next: a cron that is valid may still not be what was meant.
 */
public final class ScheduleSummary {

  private static final int TIMES = 3;

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private ScheduleSummary() {}

  /** The lines for the schedules of all images, with times in UTC; none where there is none. */
  public static List<String> lines(List<ImagePlan> plans, Instant now) {
    List<Trigger.Schedule> schedules =
        plans.stream()
            .flatMap(plan -> plan.manifest().functions().stream())
            .flatMap(function -> function.handlers().stream())
            .flatMap(handler -> handler.triggers().stream())
            .filter(Trigger.Schedule.class::isInstance)
            .map(Trigger.Schedule.class::cast)
            .sorted(Comparator.comparing(Trigger.Schedule::name))
            .toList();
    if (schedules.isEmpty()) {
      return List.of();
    }
    TextTable table = new TextTable("  ");
    for (Trigger.Schedule schedule : schedules) {
      table.row(schedule.name().value(), times(schedule, now));
    }
    List<String> lines = new ArrayList<>(List.of("", "Schedules, next due (UTC)"));
    lines.addAll(table.lines());
    return lines;
  }

  private static String times(Trigger.Schedule schedule, Instant now) {
    ScheduleExpression expression = schedule.expression();
    ScheduleSettings settings = schedule.settings();
    if (!settings.enabled()) {
      return "never: it is not enabled";
    }
    if (expression.isRate()) {
      return expression + " from its deployment on";
    }
    // A start that is itself a due time is one; due times have whole seconds.
    Instant from = settings.start().map(start -> start.minusNanos(1)).orElse(now);
    List<String> times = new ArrayList<>();
    Optional<ZonedDateTime> due =
        next(schedule, (from.isAfter(now) ? from : now).atZone(zone(settings)));
    while (due.isPresent() && times.size() < TIMES) {
      times.add(text(due.get().withZoneSameInstant(ZoneOffset.UTC)));
      due = next(schedule, due.get());
    }
    if (due.isEmpty()) {
      times.add(times.isEmpty() ? "never: " + expression + " is over" : "then never again");
    }
    return String.join(", ", times);
  }

  /** The first due time after another, up to the schedule's end. */
  private static Optional<ZonedDateTime> next(Trigger.Schedule schedule, ZonedDateTime time) {
    Optional<Instant> end = schedule.settings().end();
    return schedule
        .expression()
        .nextAfter(time)
        .filter(due -> end.isEmpty() || !due.toInstant().isAfter(end.get()));
  }

  private static ZoneId zone(ScheduleSettings settings) {
    return settings.timeZone().zone();
  }

  private static String text(ZonedDateTime time) {
    return (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
  }
}
