package dev.lading.local.source;

import dev.lading.local.function.LocalFunction;
import dev.lading.local.function.Outcome;
import dev.lading.local.journal.Cause;
import dev.lading.local.json.Json;
import dev.lading.local.json.MalformedJsonException;
import dev.lading.local.log.RunLog;
import dev.lading.model.Function;
import dev.lading.model.Handler;
import dev.lading.model.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A source of events that sends when somebody posts something to it. A failure is not retried. */
public final class LocalSource {

  private final SourceKind kind;
  private final String name;
  private final LocalFunction function;
  private final RunLog log;

  private LocalSource(SourceKind.Named source, LocalFunction function, RunLog log) {
    this.kind = source.kind();
    this.name = source.name();
    this.function = function;
    this.log = log;
  }

  /** The sources of a function. */
  public static List<LocalSource> of(LocalFunction function, RunLog log) {
    List<LocalSource> sources = new ArrayList<>();
    Function declaration = function.declaration();
    for (Handler handler : declaration.handlers()) {
      for (Trigger trigger : handler.triggers()) {
        SourceKind.of(trigger)
            .ifPresent(source -> sources.add(new LocalSource(source, function, log)));
      }
    }
    return sources;
  }

  /** What kind of source it is. */
  public SourceKind kind() {
    return kind;
  }

  /** Its natural name. */
  public String name() {
    return name;
  }

  /** Where it is among the control paths; functions are invoked by their own name. */
  public String path() {
    String owner = kind == SourceKind.INVOCATION ? function.name() + "/" : "";
    return kind.path() + "/" + owner + name;
  }

  /** Whether samples must be JSON. */
  public boolean takesJson() {
    return switch (kind) {
      case RULE, TABLE, INVOCATION -> true;
      case BUCKET, TOPIC, STREAM -> false;
    };
  }

  /** Hands the event to the function and waits for the outcome. */
  public Outcome send(Sample sample) {
    Outcome outcome =
        checked(
            function.invoke(
                new Cause(kind.word(), name, ""), PostedEvent.of(kind, name, sample).bytes()));
    log.event(kind.word() + " " + name, outcome.failure() == null ? "handled" : "failed");
    return outcome;
  }

  /** A function answers a batch even where a record of it failed. */
  private static Outcome checked(Outcome outcome) {
    if (outcome instanceof Outcome.Answered answered && namesFailures(answered.body())) {
      return new Outcome.Failed("Record.Failed", "the handler failed; see the log");
    }
    return outcome;
  }

  private static boolean namesFailures(byte[] answer) {
    try {
      return Json.read(answer) instanceof Map<?, ?> fields
          && fields.get("batchItemFailures") instanceof List<?> failures
          && !failures.isEmpty();
    } catch (MalformedJsonException e) {
      return false;
    }
  }
}
