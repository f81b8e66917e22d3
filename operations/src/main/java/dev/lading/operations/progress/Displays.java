package dev.lading.operations.progress;

import dev.lading.operations.console.Console;
import dev.lading.operations.console.Style;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Chooses the display that fits the place. */
public final class Displays {

  private static final int USUAL = 80;

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
        ? ProgressDisplay.live(out, new Bars(style, columns()))
        : ProgressDisplay.plain(lines);
  }

  /** The display of a console. */
  public static ProgressDisplay of(Console console) {
    return of(console.live(), System.out, console.style(), console::info);
  }

  /** How wide the terminal is; 80 where it does not say. */
  private static int columns() {
    try {
      Process stty = new ProcessBuilder("sh", "-c", "stty size < /dev/tty 2> /dev/null").start();
      if (!stty.waitFor(1, TimeUnit.SECONDS)) {
        stty.destroyForcibly();
        return USUAL;
      }
      try (InputStream in = stty.getInputStream()) {
        String size = new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        return size.matches("\\d+ [1-9]\\d*")
            ? Integer.parseInt(size.substring(size.indexOf(' ') + 1))
            : USUAL;
      }
    } catch (IOException e) {
      return USUAL;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return USUAL;
    }
  }
}
