package dev.lading.cli;

import dev.lading.operations.console.Console;
import dev.lading.operations.console.Style;
import java.nio.file.Path;
import java.util.Set;

/**
 * Standard output and standard error: what was done goes to the one, warnings go to the other.
 *
 * @param style colours and weights
 * @param live whether standard output is a terminal
 * @param columns of the terminal
 * @param detail how much is told
 * @param told the warnings that are not told again
 */
record CommandConsole(Style style, boolean live, int columns, Detail detail, Set<String> told)
    implements Console {

  /** How much is told. */
  enum Detail {
    /** Warnings only. */
    QUIET,
    /** What was done. */
    USUAL,
    /** All that helps to search for a fault. */
    VERBOSE
  }

  @Override
  public void info(String line) {
    if (detail != Detail.QUIET) {
      System.out.println(line);
    }
  }

  @Override
  public void warn(String line) {
    System.err.println(style.warning("warning: ") + line);
  }

  @Override
  public void warnOnce(String line) {
    if (told.add(line)) {
      warn(line);
    }
  }

  @Override
  public void debug(String line) {
    if (detail == Detail.VERBOSE) {
      System.err.println(style.faint(line));
    }
  }

  @Override
  public String name(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = file.toAbsolutePath();
    return absolute.startsWith(here) ? here.relativize(absolute).toString() : file.toString();
  }
}
