package dev.lading.operations.console;

import java.util.ArrayList;
import java.util.List;

/** Text that is no wider than a terminal, as far as its words allow. */
public final class Wrapped {

  private Wrapped() {}

  /**
   * Lines of a text, which has no styles.
   *
   * @param text with its own line breaks, which stay
   * @param columns of the terminal, less what stands before the first line
   */
  public static List<String> lines(String text, int columns) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      String rest = line;
      while (rest.length() > columns) {
        int space = rest.lastIndexOf(' ', columns);
        // What a line begins with, such as the indent of an example, is no place to break it.
        if (rest.substring(0, Math.max(0, space)).isBlank()) {
          space = rest.indexOf(' ', Math.min(columns, rest.length()));
        }
        if (space < 0) {
          break;
        }
        lines.add(rest.substring(0, space).stripTrailing());
        rest = rest.substring(space + 1).stripLeading();
      }
      lines.add(rest);
    }
    return lines;
  }
}
