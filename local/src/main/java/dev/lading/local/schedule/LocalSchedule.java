package dev.lading.local.schedule;

import dev.lading.local.function.LocalFunction;
import dev.lading.local.function.Outcome;
import dev.lading.local.journal.Cause;
import dev.lading.local.json.Json;
import dev.lading.local.log.RunLog;
import dev.lading.model.JsonText;
import dev.lading.model.ScheduleName;
import dev.lading.model.Trigger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** A schedule that is due when somebody says so. */
public final class LocalSchedule {

  private final ScheduleName name;
  private final Optional<JsonText> input;
  private final LocalFunction function;
  private final RunLog log;

  /** Creates the schedule; its due times go to the function. */
  public LocalSchedule(Trigger.Schedule schedule, LocalFunction function, RunLog log) {
    this.name = schedule.name();
    this.input = schedule.settings().input();
    this.function = function;
    this.log = log;
  }

  /**
   * Hands a due time to the function and waits for the outcome. A failure is not retried.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html">Context
   *     attributes in EventBridge Scheduler</a>
   */
  public Outcome fire() {
    String time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    byte[] event =
        Json.object(
            json -> {
              json.writeStringField("lading.schedule", name.value());
              json.writeStringField("id", UUID.randomUUID().toString());
              json.writeStringField("time", time);
              if (input.isPresent()) {
                json.writeFieldName("input");
                json.writeRawValue(input.get().value());
              }
            });
    Outcome outcome = function.invoke(new Cause("schedule", name.value(), time), event);
    log.event("schedule " + name, outcome.failure() == null ? "handled" : "failed");
    return outcome;
  }
}
