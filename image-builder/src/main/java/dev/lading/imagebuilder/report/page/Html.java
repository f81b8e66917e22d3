package dev.lading.imagebuilder.report.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * HTML in the making. Whatever comes from outside goes through {@link #text} or an attribute, and
 * is escaped there; elements are closed in the order in which they were opened.
 */
final class Html {

  private static final Set<String> VOID = Set.of("meta", "br", "hr");

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element; attributes are names and values in turn. */
  Html open(String tag, String... attributes) {
    start(tag, attributes);
    if (!VOID.contains(tag)) {
      open.push(tag);
    }
    return this;
  }

  /** Closes the element that was opened last. */
  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Adds text. */
  Html text(String text) {
    escape(text, out);
    return this;
  }

  /** Adds an element with nothing but text. */
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** Adds a line feed, for those who look at the source. */
  Html line() {
    out.append('\n');
    return this;
  }

  /**
   * Adds what is HTML, CSS or a script already: a resource of ours, never anything from outside.
   */
  Html raw(String resource) {
    out.append(resource);
    return this;
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return out.toString();
  }

  private void start(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int index = 0; index < attributes.length; index += 2) {
      out.append(' ').append(attributes[index]).append("=\"");
      escape(attributes[index + 1], out);
      out.append('"');
    }
    out.append('>');
  }

  private static void escape(String text, StringBuilder out) {
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      switch (character) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> {
          // Control characters are not allowed in HTML, not even escaped.
          boolean allowed = character >= ' ' || character == '\n' || character == '\t';
          out.append(allowed ? character : '\ufffd');
        }
      }
    }
  }
}
