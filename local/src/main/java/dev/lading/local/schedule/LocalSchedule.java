package dev.lading.local.schedule;

import dev.lading.local.function.LocalFunction;
import dev.lading.local.function.Outcome;
import dev.lading.local.journal.Cause;
import dev.lading.local.json.Json;
import dev.lading.local.log.RunLog;
import dev.lading.model.Trigger;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** A schedule that is due by its expression, or when somebody says so. */
public final class LocalSchedule {

  private final Trigger.Schedule declared;
  private final LocalFunction function;
  private final RunLog log;

  /** Creates the schedule; its due times go to the function. */
  public LocalSchedule(Trigger.Schedule declared, LocalFunction function, RunLog log) {
    this.declared = declared;
    this.function = function;
    this.log = log;
  }

  /** The schedule as it was declared. */
  public Trigger.Schedule declared() {
    return declared;
  }

  /** Its natural name. */
  public String name() {
    return declared.name().value();
  }

  /** The name of the function that its due times go to. */
  public String functionName() {
    return function.name();
  }

  /** Whether another is due when this one is. */
  boolean hasSameTimesAs(LocalSchedule other) {
    return declared.equals(other.declared);
  }

  /**
   * The first due time after another: by the expression in its time zone, within the schedule's
   * period. A rate counts from that time on.
   */
  public Optional<Instant> nextAfter(Instant time) {
    if (!declared.settings().enabled()) {
      return Optional.empty();
    }
    Instant start = declared.settings().start().orElse(time);
    // What is due at the very start of the period is due.
    Instant from = start.isAfter(time) ? start.minusSeconds(1) : time;
    return declared
        .expression()
        .nextAfter(from.atZone(declared.settings().timeZone().zone()))
        .map(ZonedDateTime::toInstant)
        .filter(due -> declared.settings().end().map(end -> !due.isAfter(end)).orElse(true));
  }

  /**
   * Hands a due time to the function and waits for the outcome. A failure is not retried.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html">Context
   *     attributes in EventBridge Scheduler</a>
   */
  public Outcome fire(Instant due) {
    String time = due.truncatedTo(ChronoUnit.SECONDS).toString();
    byte[] event =
        Json.object(
            json -> {
              json.writeStringField("lading.schedule", name());
              json.writeStringField("id", UUID.randomUUID().toString());
              json.writeStringField("time", time);
              if (declared.settings().input().isPresent()) {
                json.writeFieldName("input");
                json.writeRawValue(declared.settings().input().get().value());
              }
            });
    Outcome outcome = function.invoke(new Cause("schedule", name(), time), event);
    log.event("schedule " + name(), outcome.failure() == null ? "handled" : "failed");
    return outcome;
  }
}
