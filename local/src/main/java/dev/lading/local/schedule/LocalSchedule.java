package dev.lading.local.schedule;

import dev.lading.local.function.LocalFunction;
import dev.lading.local.function.Outcome;
import dev.lading.local.json.Json;
import dev.lading.model.ScheduleName;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A schedule that is due when somebody says so. */
public final class LocalSchedule {

  private final ScheduleName name;
  private final LocalFunction function;

  /** Creates the schedule; its due times go to the function. */
  public LocalSchedule(ScheduleName name, LocalFunction function) {
    this.name = name;
    this.function = function;
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
    return function.invoke(
        Json.object(
            json -> {
              json.writeStringField("lading.schedule", name.value());
              json.writeStringField("id", UUID.randomUUID().toString());
              json.writeStringField("time", time);
            }));
  }
}
