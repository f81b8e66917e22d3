package dev.lading.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What pages link to as proofs. */
final class Proofs {

  private static final Pattern LINK =
      Pattern.compile("\\[([^\\]]+)]\\((\\.\\./[^ )]+)(?: \"([^\"]+)\")?\\)");

  private Proofs() {}

  /** The sources of test classes by their simple names. */
  static Map<String, String> tests() throws IOException {
    Map<String, String> tests = new HashMap<>();
    try (Stream<Path> modules = Files.list(Page.TOP)) {
      for (Path module : modules.toList()) {
        Path sources = module.resolve("src/test/java");
        if (Files.isDirectory(sources)) {
          for (Path source : files(sources)) {
            String name = source.getFileName().toString().replaceFirst("\\.java$", "");
            tests.merge(name, Files.readString(source), String::concat);
          }
        }
      }
    }
    return tests;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /** The proofs of a text: its links to tests, to fixtures of the processor, and to scripts. */
  static List<Proof> in(String text) {
    return LINK.matcher(text)
        .results()
        .map(
            link ->
                new Proof(link.group(1), link.group(2), link.group(3) == null ? "" : link.group(3)))
        .toList();
  }

  /**
   * A link of a page in {@code docs} to what proves something.
   *
   * @param text the class, {@code bad/id}, {@code warn/id} or {@code e2e/script}
   * @param destination the file or folder
   * @param title the test's method, or a part of a line that a script prints
   */
  record Proof(String text, String destination, String title) {

    /** Whether the link's file is there, and has what the title says. */
    boolean exists() {
      Path file = Page.TOP.resolve("docs").resolve(destination).normalize();
      try {
        if (text.startsWith("bad/") || text.startsWith("warn/")) {
          return Files.isDirectory(file) && file.endsWith(text) && title.isEmpty();
        }
        if (!Files.isRegularFile(file) || title.isEmpty()) {
          return false;
        }
        String content = Files.readString(file);
        return text.startsWith("e2e/")
            ? file.endsWith(text) && content.contains(title)
            : file.endsWith(text + ".java") && content.contains("void " + title + "(");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String toString() {
      return text + " " + title;
    }
  }
}
