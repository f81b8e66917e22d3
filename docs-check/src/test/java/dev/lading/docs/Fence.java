package dev.lading.docs;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a page.
 *
 * @param page the page's path from the repository's top
 * @param line where the block starts, from 1
 * @param language what stands behind the opening fence
 * @param comment the HTML comment right before the block, or nothing
 * @param text what is in it
 */
record Fence(Path page, int line, String language, String comment, String text) {

  private static final Pattern TEST = Pattern.compile("<!-- of: (\\w+) -->");
  private static final Pattern GENERATED = Pattern.compile("<!-- generated: (\\w+) -->");
  private static final Pattern FRAME = Pattern.compile("<!-- frame: ([\\w-]+) -->");

  /**
   * The test class that a comment before the block names: it has, and runs, what the block shows.
   */
  Optional<String> test() {
    Matcher test = TEST.matcher(comment);
    return test.matches() ? Optional.of(test.group(1)) : Optional.empty();
  }

  /** The generated class that a comment before the block names: the block is a part of it. */
  Optional<String> generated() {
    Matcher generated = GENERATED.matcher(comment);
    return generated.matches() ? Optional.of(generated.group(1)) : Optional.empty();
  }

  /** The frame that a comment before the block names: what the block alone leaves out. */
  Optional<String> frame() {
    Matcher frame = FRAME.matcher(comment);
    return frame.matches() ? Optional.of(frame.group(1)) : Optional.empty();
  }

  @Override
  public String toString() {
    return page + ":" + line;
  }
}
