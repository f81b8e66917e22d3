package dev.lading.operations.console;

import java.util.regex.Pattern;

/**
 * Colours and weights of texts on a terminal; none where there is no terminal.
 *
 * @see <a href="https://no-color.org">NO_COLOR</a>
 */
public enum Style {
  /** Texts as they are. */
  PLAIN,
  /** Texts with ANSI's escape sequences. */
  COLOURED;

  private static final Pattern SEQUENCE = Pattern.compile("\u001b\\[[0-9;]*m");

  /** The style of what is printed: colours where they are wanted. */
  public static Style of(boolean colours) {
    return colours ? COLOURED : PLAIN;
  }

  /** A heading or what a line is about. */
  public String strong(String text) {
    return styled("1", text);
  }

  /** What matters less. */
  public String faint(String text) {
    return styled("2", text);
  }

  /** What is well. */
  public String good(String text) {
    return styled("32", text);
  }

  /** What may go wrong. */
  public String warning(String text) {
    return styled("33", text);
  }

  /** What is wrong. */
  public String bad(String text) {
    return styled("1;31", text);
  }

  /** What tells kinds apart. */
  public String kind(String text) {
    return styled("36", text);
  }

  /** How many columns a text takes. */
  public static int width(String text) {
    return SEQUENCE.matcher(text).replaceAll("").length();
  }

  private String styled(String code, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
