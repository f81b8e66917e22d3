package dev.lading.junit;

import dev.lading.local.LocalApplication;
import dev.lading.local.function.LocalFunction;
import dev.lading.local.http.FunctionUrlGateway;
import dev.lading.local.journal.FailedEvents.FailedEvent;
import dev.lading.local.journal.SourceLine;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.opentest4j.AssertionFailedError;

/** The running application, and all that a test drives it with. */
public final class LadingApplication {

  /** More than any start of a function may take. */
  private static final Duration START = Duration.ofMinutes(3);

  private final LocalApplication local;
  private final Story story;
  private final Awaiting awaiting;

  LadingApplication(LocalApplication local, Duration limit) {
    this.local = local;
    this.story =
        new Story(
            local.journal(),
            new SourceLine(local.functions().stream().map(LocalFunction::declaration).toList()));
    this.awaiting = new Awaiting(local.journal(), story, limit);
  }

  /** Where the application answers. */
  public URI address() {
    return local.address();
  }

  /** Where its queues answer to any client of SQS, if it has some. */
  public Optional<URI> sqsEndpoint() {
    return local.sqsEndpoint();
  }

  /** A client of its routes. */
  public Api api() {
    return new Api(local.apiAddress(), this);
  }

  /** Its queues. */
  public Queues queues() {
    return new Queues(local.queues(), awaiting, story);
  }

  /** Its clock and its schedules. */
  public TestClock clock() {
    return new TestClock(local, story);
  }

  /** Calls any trigger with an event. */
  public Invoker invoker() {
    return new Invoker(local.functions(), story);
  }

  /** What its functions wrote. */
  public Logs logs() {
    return new Logs(local.journal(), awaiting);
  }

  /**
   * The events of schedules that failed three times, as the functions' queues of failed events
   * would keep them; the latest hundred.
   */
  public List<FailedEvent> failedEvents() {
    return local.failedEvents().all();
  }

  /**
   * Waits until something is so, and no longer. It is looked at whenever something happens in the
   * application, and some times a second besides.
   *
   * @param what such as {@code the order to be packed}
   * @throws AssertionFailedError when it is not so in time, with what happened meanwhile
   */
  public void await(String what, BooleanSupplier condition) {
    awaiting.until(what, () -> "", 0, condition);
  }

  Story story() {
    return story;
  }

  /** No request takes longer: functions have timeouts. */
  Duration httpLimit() {
    return local.functions().stream()
        .map(function -> Duration.ofSeconds(function.declaration().settings().timeout()))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO)
        .plus(START);
  }

  URI functionUrl(String function) {
    LocalFunction found = Names.find("function", function, local.functions(), LocalFunction::name);
    if (found.declaration().url().isEmpty()) {
      throw new IllegalArgumentException("the function " + function + " has no URL of its own");
    }
    return local.address().resolve(FunctionUrlGateway.path(function));
  }
}
