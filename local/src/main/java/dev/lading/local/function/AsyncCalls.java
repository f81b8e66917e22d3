package dev.lading.local.function;

import dev.lading.local.journal.Cause;
import dev.lading.local.journal.FailedEvents;
import dev.lading.local.log.RunLog;
import dev.lading.model.BucketEvents;
import dev.lading.model.EventRule;
import dev.lading.model.Function;
import dev.lading.model.TopicSubscription;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Calls functions as Lambda does for those who do not wait for an answer: one that fails is tried
 * again twice, and after that the event is kept where failed events are, or dropped.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html">How
 *     Lambda handles errors and retries with asynchronous invocation</a>
 */
public final class AsyncCalls {

  private static final int ATTEMPTS = 3;
  private static final Duration LAMBDA_PAUSE = Duration.ofMinutes(1);

  private final Optional<Duration> pause;
  private final FailedEvents failedEvents;
  private final RunLog log;

  /**
   * Creates what calls.
   *
   * @param pause before the second and the third attempt; empty for Lambda's, of one minute and of
   *     two
   * @param failedEvents keeps what is given up
   * @param log where its lines go
   */
  public AsyncCalls(Optional<Duration> pause, FailedEvents failedEvents, RunLog log) {
    this.pause = pause;
    this.failedEvents = failedEvents;
    this.log = log;
  }

  /** Calls a function, three times at most with the pauses between them; the last outcome. */
  public Outcome call(LocalFunction function, Cause cause, byte[] event) {
    return call(function, cause, event, true);
  }

  /** Calls a function, three times at most without a pause, as the time that passes is virtual. */
  public Outcome callAtOnce(LocalFunction function, Cause cause, byte[] event) {
    return call(function, cause, event, false);
  }

  private Outcome call(LocalFunction function, Cause cause, byte[] event, boolean pauses) {
    Outcome outcome = function.invoke(cause, event);
    for (int attempt = 1; attempt < ATTEMPTS && outcome.failure() != null; attempt++) {
      if (pauses && !rest(attempt)) {
        return outcome;
      }
      outcome = function.invoke(cause, event);
    }
    Outcome.Failed failure = outcome.failure();
    if (failure != null) {
      giveUp(function, cause, event, failure);
    }
    return outcome;
  }

  private void giveUp(LocalFunction function, Cause cause, byte[] event, Outcome.Failed failure) {
    String name = cause.kind() + " " + cause.name();
    if (keeps(function.declaration())) {
      failedEvents.add(
          new FailedEvents.FailedEvent(
              function.name(), cause, Instant.now(), ATTEMPTS, failure.toString(), event.clone()));
      log.event(name, "given up after 3 attempts: /_lading/failed-events has it");
    } else {
      log.event(name, "given up after 3 attempts, and dropped, as deadLetters = false says");
    }
  }

  /** Whether the template has a queue of failed events for a function. */
  private static boolean keeps(Function function) {
    return !function.triggers(TopicSubscription.class).isEmpty()
        || function.schedules().stream().anyMatch(each -> each.settings().delivery().deadLetters())
        || function.triggers(EventRule.class).stream().anyMatch(e -> e.delivery().deadLetters())
        || function.triggers(BucketEvents.class).stream().anyMatch(e -> e.delivery().deadLetters());
  }

  private boolean rest(int attempt) {
    try {
      Thread.sleep(pause.orElse(LAMBDA_PAUSE.multipliedBy(attempt)).toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
