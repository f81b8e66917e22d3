package dev.lading.junit;

import dev.lading.local.journal.Entry;
import dev.lading.local.journal.Journal;
import java.util.List;
import org.opentest4j.AssertionFailedError;

/** What functions wrote to their log while they handled events: the latest 300 events' lines. */
public final class Logs {

  private final Journal journal;
  private final Awaiting awaiting;

  Logs(Journal journal, Awaiting awaiting) {
    this.journal = journal;
    this.awaiting = awaiting;
  }

  /** All lines, in the order of the events. */
  public List<String> lines() {
    return journal.entries().stream().flatMap(entry -> entry.log().stream()).toList();
  }

  /** The lines of one function. */
  public List<String> lines(String function) {
    return journal.entries().stream()
        .filter(entry -> entry.function().equals(function))
        .map(Entry::log)
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Waits until a line has a text in it. Of a process a line may come later than its answer.
   *
   * @return the first such line
   * @throws AssertionFailedError when there is none after the limit
   */
  public String awaitLine(String text) {
    awaiting.until(
        "a line in the log with: " + text,
        () -> lines().size() + " lines, none has it",
        0,
        () -> lines().stream().anyMatch(line -> line.contains(text)));
    return lines().stream().filter(line -> line.contains(text)).findFirst().orElseThrow();
  }
}
