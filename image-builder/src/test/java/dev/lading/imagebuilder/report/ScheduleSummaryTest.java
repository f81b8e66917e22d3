package dev.lading.imagebuilder.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.imagebuilder.plan.BaseRequirements;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.reachability.Reachability;
import dev.lading.imagebuilder.testing.TestApplication;
import dev.lading.model.Architecture;
import dev.lading.model.Function;
import dev.lading.model.Handler;
import dev.lading.model.JavaType;
import dev.lading.model.ScheduleExpression;
import dev.lading.model.ScheduleName;
import dev.lading.model.ScheduleSettings;
import dev.lading.model.TimeZoneName;
import dev.lading.model.Trigger;
import dev.lading.model.manifest.ImageManifest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleSummaryTest {

  private static final Instant NOW = Instant.parse("2027-01-29T09:00:00Z");

  @Test
  void tellsTheNextThreeTimes() {
    assertThat(
            lines(
                "weekdays cron(0 9 ? * MON-FRI *)",
                "daily rate(1 day)",
                "once at(2027-01-31T09:00:30)",
                "twice cron(0 0 28 2 ? 2027-2028)",
                "over at(2026-01-31T09:00:00)"))
        .isEqualTo(
            """

            Schedules, next due (UTC)
              daily     rate(1 day) from its deployment on
              once      Sun 2027-01-31 09:00:30, then never again
              over      never: at(2026-01-31T09:00:00) is over
              twice     Sun 2027-02-28 00:00, Mon 2028-02-28 00:00, then never again
              weekdays  Mon 2027-02-01 09:00, Tue 2027-02-02 09:00, Wed 2027-02-03 09:00\
            """);
  }

  @Test
  void heedsTheTimeZoneAndTheEndButTellsTimesInUtc() {
    ScheduleSettings unset = ScheduleSettings.DEFAULT;
    ScheduleSettings berlin =
        new ScheduleSettings(
            new TimeZoneName("Europe/Berlin"),
            unset.flexibleWindow(),
            true,
            unset.input(),
            Optional.of(Instant.parse("2027-03-27T08:00:00Z")),
            Optional.of(Instant.parse("2027-03-28T07:00:00Z")),
            unset.delivery());

    assertThat(
            lines(
                List.of(
                    new Trigger.Schedule(
                        new ScheduleName("daily"),
                        new ScheduleExpression("cron(0 9 * * ? *)"),
                        berlin))))
        .endsWith("  daily  Sat 2027-03-27 08:00, Sun 2027-03-28 07:00, then never again");
  }

  @Test
  void saysNothingWithoutSchedules() {
    assertThat(lines()).isEmpty();
  }

  private static String lines(String... schedules) {
    return lines(Stream.of(schedules).map(ScheduleSummaryTest::schedule).toList());
  }

  private static String lines(List<Trigger> schedules) {
    ImageManifest manifest = TestApplication.manifest(Architecture.ARM64);
    Function jobs = manifest.functions().get(0);
    List<Trigger> triggers = new ArrayList<>(jobs.handlers().get(0).triggers());
    triggers.addAll(schedules);
    Handler handler =
        new Handler(
            new JavaType.Declared("com.example.Worker", List.of()),
            "work",
            List.of(),
            JavaType.VOID,
            triggers);
    Function scheduled =
        new Function(
            jobs.name(),
            jobs.image(),
            jobs.className(),
            jobs.settings(),
            List.of(handler),
            jobs.url());
    ImagePlan plan =
        new ImagePlan(
            new ImageManifest("test", manifest.image(), List.of(scheduled)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Reachability.UNKNOWN,
            Map.of(),
            new BaseRequirements(List.of(), List.of()),
            List.of());
    return String.join("\n", ScheduleSummary.lines(List.of(plan), NOW));
  }

  private static Trigger schedule(String text) {
    String[] parts = text.split(" ", 2);
    return new Trigger.Schedule(new ScheduleName(parts[0]), new ScheduleExpression(parts[1]));
  }
}
