package dev.lading.operations.progress;

import dev.lading.operations.console.Console;
import dev.lading.operations.console.Style;
import dev.lading.operations.console.Terminal;
import java.io.PrintStream;
import java.util.function.Consumer;

/** Chooses the display that fits the place. */
public final class Displays {

  private Displays() {}

  /**
   * The display.
   *
   * @param live whether people look on, at a terminal that nobody else writes to meanwhile
   * @param out the terminal
   * @param style of the bars
   * @param lines takes lines where nobody looks on
   */
  public static ProgressDisplay of(
      boolean live, PrintStream out, Style style, Consumer<String> lines) {
    return live
        ? ProgressDisplay.live(out, new Bars(style, Terminal.columns()))
        : ProgressDisplay.plain(lines);
  }

  /** The display of a console. */
  public static ProgressDisplay of(Console console) {
    return of(console.live(), System.out, console.style(), console::info);
  }
}
