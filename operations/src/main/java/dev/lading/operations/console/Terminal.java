package dev.lading.operations.console;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Tells whether people look at what is printed. */
public final class Terminal {

  private static final int USUAL = 80;

  private Terminal() {}

  /**
   * Whether standard output is a terminal that understands escape sequences.
   *
   * @param environment the process's
   */
  public static boolean isLive(Map<String, String> environment) {
    String kind = environment.getOrDefault("TERM", "");
    return isConsole(System.console()) && !kind.equals("dumb") && !kind.isEmpty();
  }

  /**
   * Whether texts may be coloured: on a live terminal whose user does not say otherwise.
   *
   * @see <a href="https://no-color.org">NO_COLOR</a>
   */
  public static boolean takesColours(Map<String, String> environment) {
    return isLive(environment) && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /**
   * How many columns a line may have: those of the terminal, where there is one, and any number
   * elsewhere.
   *
   * @param environment the process's
   */
  public static int columns(Map<String, String> environment) {
    return isLive(environment) ? columns() : Integer.MAX_VALUE;
  }

  /** How wide the terminal is; 80 where it does not say. */
  public static int columns() {
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

  /** Since JDK 22 there is a console without a terminal too, and it can tell. */
  private static boolean isConsole(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
