package dev.lading.local.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The record of one event while it is written. */
public final class Recording {

  private static final int MAX_EVENT = 256 * 1024;
  private static final int MAX_ANSWER = 64 * 1024;
  private static final int MAX_LINES = 300;
  private static final int MAX_LINE = 4000;

  private final Journal journal;
  private final Object lock = new Object();
  private Entry entry;

  Recording(Journal journal, long number, String function, Cause cause, byte[] event) {
    this.journal = journal;
    this.entry =
        new Entry(
            number,
            function,
            cause,
            Instant.now(),
            Entry.State.RUNNING,
            Entry.Measures.NONE,
            null,
            List.of(),
            event.length > MAX_EVENT ? new byte[0] : event,
            new byte[0]);
  }

  String key() {
    return Long.toString(entry.number());
  }

  Entry entry() {
    synchronized (lock) {
      return entry;
    }
  }

  /** Adds a line that was logged. */
  public void log(String line) {
    synchronized (lock) {
      if (entry.log().size() >= MAX_LINES) {
        return;
      }
      List<String> lines = new ArrayList<>(entry.log());
      lines.add(line.length() > MAX_LINE ? line.substring(0, MAX_LINE) + " …" : line);
      update(entry.state(), entry.measures(), entry.failure(), lines, entry.answer());
    }
    journal.changed(key());
  }

  /** Says who handles the event, and how long its start took; -1 where it was there already. */
  public void handledBy(String instance, long coldStart) {
    synchronized (lock) {
      Entry.Measures measures =
          new Entry.Measures(instance, -1, coldStart, entry.measures().memory());
      update(entry.state(), measures, entry.failure(), entry.log(), entry.answer());
    }
    journal.changed(key());
  }

  /**
   * Ends the record.
   *
   * @param failure why the event failed; null where it did not
   * @param answer what the function answered; empty where it streamed or failed
   * @param memory in MB; -1 where nobody knows
   */
  public void end(@Nullable Failure failure, byte[] answer, long memory) {
    synchronized (lock) {
      Entry.Measures known = entry.measures();
      update(
          failure == null ? Entry.State.ANSWERED : Entry.State.FAILED,
          new Entry.Measures(
              known.instance(), Journal.since(entry.start()).toMillis(), known.coldStart(), memory),
          failure,
          entry.log(),
          answer.length > MAX_ANSWER ? Arrays.copyOf(answer, MAX_ANSWER) : answer);
    }
    journal.changed(key());
  }

  private void update(
      Entry.State state,
      Entry.Measures measures,
      @Nullable Failure failure,
      List<String> log,
      byte[] answer) {
    entry =
        new Entry(
            entry.number(),
            entry.function(),
            entry.cause(),
            entry.start(),
            state,
            measures,
            failure,
            log,
            entry.event(),
            answer);
  }
}
