package dev.lading.imagebuilder.training;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The classes that go into an archive, in the form in which the JVM lists what it has loaded.
 *
 * <p>Lists of several processes are put together, so the numbers by which one list names classes
 * are dropped, and with them the classes of class loaders of a library's own, which need them.
 */
final class ClassList {

  private final Set<String> lines = new LinkedHashSet<>();

  /** Adds what the JVM has listed. */
  void addListed(String text) {
    for (String line : text.lines().toList()) {
      if (line.isBlank() || line.startsWith("#") || line.contains(" source: ")) {
        continue;
      }
      lines.add(line.startsWith("@") ? line : line.split(" ", 2)[0]);
    }
  }

  /** Adds classes by their names, such as {@code com.example.Handler}. */
  void addNames(Collection<String> names) {
    names.forEach(name -> lines.add(name.replace('.', '/')));
  }

  int size() {
    return (int) lines.stream().filter(line -> !line.startsWith("@")).count();
  }

  /** The whole list. */
  String text() {
    return String.join("\n", lines) + "\n";
  }
}
