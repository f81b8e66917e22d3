package dev.lading.local.log;

import java.io.PrintStream;

/** The lines of a local run, each under the name of what it is about. */
public final class RunLog {

  private final PrintStream output;
  private final int width;

  /**
   * Creates a log.
   *
   * @param output where the lines go
   * @param width of the column of names
   */
  public RunLog(PrintStream output, int width) {
    this.output = output;
    this.width = width;
  }

  /** Prints a line of the output of a function. */
  public void output(String function, String text) {
    print(function, "| ", text);
  }

  /** Prints what happened to a function, a queue or a schedule. */
  public void event(String name, String text) {
    text.lines().forEach(line -> print(name, "> ", line));
  }

  private void print(String name, String separator, String text) {
    String padding = " ".repeat(Math.max(0, width - name.length()));
    output.println(name + padding + " " + separator + text);
  }
}
