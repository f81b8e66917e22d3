package dev.lading.junit;

import dev.lading.local.journal.Entry;
import dev.lading.local.journal.Journal;
import dev.lading.local.journal.SourceLine;
import dev.lading.local.journal.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells what happened in the application, for people who look for the reason of a failed test. */
final class Story {

  private static final int MAX_TOLD = 20;
  private static final int MAX_LINES = 8;

  /** So long at most is waited for a process's last words, which come through a pipe. */
  private static final Duration LAST_WORDS = Duration.ofMillis(500);

  /** Lines of stack traces that are about what calls handlers, and not about them. */
  private static final Pattern AROUND =
      Pattern.compile(
          "^\\s+at (?:java\\.base/|lading\\.generated\\.|dev\\.lading\\.(?:runtime|local)\\.)");

  private final Journal journal;
  private final SourceLine source;

  Story(Journal journal, SourceLine source) {
    this.journal = journal;
    this.source = source;
  }

  /** The number of the latest event so far. */
  long now() {
    List<Entry> entries = journal.entries();
    return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).number();
  }

  /** The events after one of a number, the oldest first. */
  List<Entry> since(long number) {
    return journal.entries().stream().filter(entry -> entry.number() > number).toList();
  }

  /** The first of the events after one of a number that failed. */
  @org.jspecify.annotations.Nullable
  Entry firstFailure(long number, Predicate<Entry> which) {
    return since(number).stream()
        .filter(which)
        .filter(entry -> Verdict.of(entry).failed())
        .findFirst()
        .orElse(null);
  }

  /** The error that says that an event failed. */
  HandlerFailedError failed(Entry entry, long since) {
    Entry complete = withLastWords(entry);
    String error = error(complete);
    String line = source.of(complete);
    return new HandlerFailedError(tell(complete) + "\n" + told(since), error, line);
  }

  private static String error(Entry entry) {
    String error = Verdict.of(entry).error();
    return error.isEmpty() ? Verdict.of(entry).result() : error;
  }

  /** The event, with its log as far as a handler's error stands in it, if it comes soon. */
  private Entry withLastWords(Entry entry) {
    long end = System.nanoTime() + LAST_WORDS.toNanos();
    Entry latest = entry;
    while (source.of(latest).isEmpty() && System.nanoTime() < end) {
      pause();
      latest = journal.entry(entry.number()).orElse(latest);
    }
    return latest;
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** All events after one of a number, those that failed with the end of their log. */
  String told(long since) {
    List<Entry> entries = since(since);
    if (entries.isEmpty()) {
      return "No handler was called.";
    }
    StringBuilder story = new StringBuilder("What happened:");
    int first = Math.max(0, entries.size() - MAX_TOLD);
    if (first > 0) {
      story.append("\n  (").append(first).append(" events before these)");
    }
    for (Entry entry : entries.subList(first, entries.size())) {
      story.append("\n  ").append(tell(entry));
      if (Verdict.of(entry).failed()) {
        entry.log().stream()
            .filter(line -> !AROUND.matcher(line).find())
            .limit(MAX_LINES)
            .forEach(line -> story.append("\n      | ").append(line));
      }
    }
    return story.toString();
  }

  /** One event in one line. */
  private String tell(Entry entry) {
    Verdict verdict = Verdict.of(entry);
    String detail = entry.cause().detail();
    String what =
        entry.cause().kind().equals("route")
            ? detail
            : entry.cause().kind()
                + " "
                + entry.cause().name()
                + (detail.isEmpty() ? "" : " (" + detail + ")");
    String line = source.of(entry);
    return "#"
        + entry.number()
        + " "
        + what
        + " -> "
        + entry.function()
        + ": "
        + outcome(entry, verdict)
        + (verdict.failed() && !line.isEmpty() ? " at " + line : "")
        + (verdict.failed() && !verdict.error().isEmpty() ? ": " + verdict.error() : "");
  }

  private static String outcome(Entry entry, Verdict verdict) {
    String result = verdict.result().isEmpty() ? "" : " (" + verdict.result() + ")";
    return switch (entry.state()) {
      case RUNNING -> "not answered yet";
      case ANSWERED -> (verdict.failed() ? "failed" : "answered") + result;
      case FAILED -> "failed";
    };
  }
}
