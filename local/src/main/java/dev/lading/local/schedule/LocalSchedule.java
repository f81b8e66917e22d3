package dev.lading.local.schedule;

import dev.lading.local.event.SampleEvents;
import dev.lading.local.event.SampleScheduleEvent;
import dev.lading.local.function.AsyncCalls;
import dev.lading.local.function.LocalFunction;
import dev.lading.local.function.Outcome;
import dev.lading.local.journal.Cause;
import dev.lading.local.log.RunLog;
import dev.lading.model.Trigger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.zip.CRC32;

/** A schedule that is due by its expression, or when somebody says so. */
public final class LocalSchedule {

  private final Trigger.Schedule declared;
  private final LocalFunction function;
  private final AsyncCalls calls;
  private final RunLog log;

  /** Creates the schedule; its due times go to the function. */
  public LocalSchedule(
      Trigger.Schedule declared, LocalFunction function, AsyncCalls calls, RunLog log) {
    this.declared = declared;
    this.function = function;
    this.calls = calls;
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
   * When the call for a due time is made: at once, or within the schedule's flexible window, which
   * EventBridge Scheduler spreads calls over. Here the time depends on the schedule's name and the
   * due time only, so that each run has the same.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-flexible-time-windows.html">Configuring
   *     flexible time windows in EventBridge Scheduler</a>
   */
  Instant callFor(Instant due) {
    return declared
        .settings()
        .flexibleWindow()
        .map(minutes -> due.plusSeconds(spread(due) % Duration.ofMinutes(minutes).toSeconds()))
        .orElse(due);
  }

  private long spread(Instant due) {
    CRC32 hash = new CRC32();
    hash.update((name() + due.getEpochSecond()).getBytes(StandardCharsets.UTF_8));
    return hash.getValue();
  }

  /** Hands a time to the function once, because somebody says so, and waits for the outcome. */
  public Outcome fire(Instant due) {
    return logged(function.invoke(cause(due), event(due)));
  }

  /** Hands a due time to the function, and a failed one twice more. */
  Outcome call(Instant due) {
    return logged(calls.call(function, cause(due), event(due)));
  }

  /** Hands a due time to the function, and a failed one twice more without a pause. */
  Outcome callAtOnce(Instant due) {
    return logged(calls.callAtOnce(function, cause(due), event(due)));
  }

  private Outcome logged(Outcome outcome) {
    log.event("schedule " + name(), outcome.failure() == null ? "handled" : "failed");
    return outcome;
  }

  private Cause cause(Instant due) {
    return new Cause("schedule", name(), due.truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /**
   * The event.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html">Context
   *     attributes in EventBridge Scheduler</a>
   */
  private byte[] event(Instant due) {
    SampleScheduleEvent event = SampleEvents.schedule(name()).time(due);
    declared.settings().input().ifPresent(input -> event.input(input.value()));
    return event.bytes();
  }
}
