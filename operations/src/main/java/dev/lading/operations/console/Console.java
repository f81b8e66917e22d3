package dev.lading.operations.console;

import java.nio.file.Path;
import java.util.List;

/** Where an operation tells what it does: a build's log, or a command's output. */
public interface Console {

  /** Tells something. */
  void info(String line);

  /** Tells what may go wrong. */
  void warn(String line);

  /** Tells what may go wrong, unless an operation of the same build has told it before. */
  default void warnOnce(String line) {
    warn(line);
  }

  /** Tells what only someone searching for a fault wants to read. */
  void debug(String line);

  /** Colours and weights. */
  Style style();

  /** Whether people look on, at a terminal that nobody else writes to meanwhile. */
  boolean live();

  /** How many columns a line may have; any number where nobody looks on. */
  default int columns() {
    return Integer.MAX_VALUE;
  }

  /** A file's name as people see it from where they are. */
  String name(Path file);

  /** Tells several lines. */
  default void info(List<String> lines) {
    lines.forEach(this::info);
  }
}
