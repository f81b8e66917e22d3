package dev.lading.junit;

import dev.lading.local.event.EventSource;
import dev.lading.local.event.SampleEvent;
import dev.lading.local.function.LocalFunction;
import dev.lading.local.function.Outcome;
import dev.lading.local.journal.Cause;
import dev.lading.local.journal.Entry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.opentest4j.AssertionFailedError;

/**
 * Calls any trigger with an event, as AWS would: past the API, the queue or the clock. Events are
 * made by {@link dev.lading.local.event.SampleEvents}.
 */
public final class Invoker {

  private final List<LocalFunction> functions;
  private final Story story;

  Invoker(List<LocalFunction> functions, Story story) {
    this.functions = functions;
    this.story = story;
  }

  /**
   * Sends an event to the function that has its trigger, and waits. Where several have it, as of a
   * topic, all get the event, one after the other.
   *
   * @return the last function's answer, JSON
   * @throws HandlerFailedError when a handler failed, one record of a batch included
   * @throws IllegalArgumentException when no function has the trigger
   */
  public String send(SampleEvent event) {
    String answer = "";
    for (LocalFunction function : Targets.of(event, functions)) {
      answer = send(function, cause(event), event.bytes());
    }
    return answer;
  }

  /**
   * Sends an event of any form to a function, and waits.
   *
   * @return its answer, JSON
   * @throws HandlerFailedError when it failed
   */
  public String send(String function, String json) {
    return send(
        Names.find("function", function, functions, LocalFunction::name),
        new Cause("invocation", function, ""),
        json.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Sends an event whose handler is to fail, and waits.
   *
   * @return how it failed
   * @throws AssertionFailedError when it did not
   */
  public HandlerFailedError sendFailing(SampleEvent event) {
    String answer;
    try {
      answer = send(event);
    } catch (HandlerFailedError e) {
      return e;
    }
    throw new AssertionFailedError(
        "the handler of the %s %s should fail, and it answered %s"
            .formatted(event.source().word(), event.name(), answer));
  }

  private static Cause cause(SampleEvent event) {
    boolean request = event.source() == EventSource.HTTP;
    String kind = request ? "route" : event.source().word();
    return new Cause(kind.toLowerCase(Locale.ROOT), event.name(), request ? event.name() : "");
  }

  private String send(LocalFunction function, Cause cause, byte[] event) {
    long before = story.now();
    Outcome outcome = function.invoke(cause, event);
    Entry failure =
        story.firstFailure(
            before,
            entry -> entry.cause().equals(cause) && entry.function().equals(function.name()));
    if (failure != null) {
      throw story.failed(failure, before);
    }
    if (outcome instanceof Outcome.Answered answered) {
      return new String(answered.body(), StandardCharsets.UTF_8);
    }
    throw new HandlerFailedError(
        function.name() + " failed: " + outcome.failure(), String.valueOf(outcome.failure()), "");
  }
}
