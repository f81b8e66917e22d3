package dev.lading.operations.console;

import java.io.Console;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells whether people look at what is printed. */
public final class Terminal {

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
