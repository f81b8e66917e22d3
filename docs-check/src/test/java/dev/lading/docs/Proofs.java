package dev.lading.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a page may name as a proof.
 *
 * @param tests the sources of test classes by their simple names
 * @param endToEnd the scripts of the end-to-end checks, which have the lines that they print
 */
record Proofs(Map<String, String> tests, String endToEnd) {

  private static final Path FIXTURES = Page.TOP.resolve("processor/src/test/resources");

  static Proofs read() throws IOException {
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
    StringBuilder endToEnd = new StringBuilder();
    for (Path file : files(Page.TOP.resolve("e2e"))) {
      endToEnd.append(Files.readString(file)).append('\n');
    }
    return new Proofs(tests, endToEnd.toString());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /**
   * Whether there is such a proof: {@code Class#method}, {@code bad/id} or {@code warn/id} for a
   * fixture of the processor, {@code e2e: text} for a line of the end-to-end checks.
   */
  boolean exists(String proof) {
    if (proof.startsWith("e2e: ")) {
      return endToEnd.contains(proof.substring("e2e: ".length()));
    }
    if (proof.startsWith("bad/") || proof.startsWith("warn/")) {
      return Files.isDirectory(FIXTURES.resolve(proof));
    }
    String[] parts = proof.split("#", 2);
    return parts.length == 2 && tests.getOrDefault(parts[0], "").contains("void " + parts[1] + "(");
  }
}
