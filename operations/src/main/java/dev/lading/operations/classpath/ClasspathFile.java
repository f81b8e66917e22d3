package dev.lading.operations.classpath;

import dev.lading.imagebuilder.classpath.ArtifactKey;
import dev.lading.model.DependencyCoordinates;
import dev.lading.model.MalformedValueException;
import dev.lading.operations.OperationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A class path that a build tool wrote into a file, a line for each fact:
 *
 * <pre>
 * # the application's own classes
 * classes = build/classes/java/main
 * org.duckdb:duckdb_jdbc:1.4.0 = libs/duckdb_jdbc-1.4.0.jar
 * libs/no-coordinates.jar
 * application -&gt; org.lance:lance-core, org.duckdb:duckdb_jdbc
 * org.lance:lance-core -&gt; org.apache.arrow:arrow-c-data
 * </pre>
 *
 * <p>File names are relative to the file's folder. What an arrow says replaces what the jars' own
 * POMs say.
 *
 * @param classes the application's classes, if the file names them
 * @param jars in the order of the class path; with coordinates where the file says them
 * @param direct what the application itself needs, if the file says so
 * @param dependencies what others need, as far as the file says so
 */
record ClasspathFile(
    Optional<Path> classes,
    Map<Path, Optional<Coordinates>> jars,
    Optional<List<ArtifactKey>> direct,
    Map<ArtifactKey, List<ArtifactKey>> dependencies) {

  private static final String APPLICATION = "application";
  private static final String CLASSES = "classes";
  private static final String ARROW = " -> ";
  private static final String EQUALS = " = ";

  static final ClasspathFile NONE =
      new ClasspathFile(Optional.empty(), Map.of(), Optional.empty(), Map.of());

  /**
   * Reads a file.
   *
   * @throws OperationException when there is none, or a line is none of the above
   */
  static ClasspathFile read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new OperationException("there is no readable class path file " + file + ".", e);
    }
    Path folder = file.toAbsolutePath().resolve("..").normalize();
    Reading reading = new Reading(folder);
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1).strip();
      try {
        if (!line.isEmpty() && !line.startsWith("#")) {
          reading.line(line);
        }
      } catch (OperationException | MalformedValueException e) {
        throw new OperationException(file + ", line " + number + ": " + e.getMessage(), e);
      }
    }
    return reading.read();
  }

  /** What the lines so far said. */
  private static final class Reading {

    private final Path folder;
    private Optional<Path> classes = Optional.empty();
    private final Map<Path, Optional<Coordinates>> jars = new LinkedHashMap<>();
    private Optional<List<ArtifactKey>> direct = Optional.empty();
    private final Map<ArtifactKey, List<ArtifactKey>> dependencies = new LinkedHashMap<>();

    Reading(Path folder) {
      this.folder = folder;
    }

    void line(String line) {
      int arrow = line.indexOf(ARROW);
      int equals = line.indexOf(EQUALS);
      if (arrow > 0) {
        String from = line.substring(0, arrow).strip();
        List<ArtifactKey> to = keys(line.substring(arrow + ARROW.length()));
        if (from.equals(APPLICATION)) {
          direct = Optional.of(to);
        } else {
          dependencies.put(key(from), to);
        }
        return;
      }
      String name = equals < 0 ? "" : line.substring(0, equals).strip();
      Path path =
          folder.resolve(equals < 0 ? line : line.substring(equals + EQUALS.length()).strip());
      if (name.equals(CLASSES)) {
        classes = Optional.of(path);
      } else {
        jars.put(path, name.isEmpty() ? Optional.empty() : Optional.of(Coordinates.parse(name)));
      }
    }

    ClasspathFile read() {
      return new ClasspathFile(classes, jars, direct, dependencies);
    }
  }

  private static List<ArtifactKey> keys(String text) {
    List<ArtifactKey> keys = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      if (!part.isBlank()) {
        keys.add(key(part));
      }
    }
    return List.copyOf(keys);
  }

  /** {@code group:artifact[:classifier]}. */
  private static ArtifactKey key(String text) {
    String[] parts = text.strip().split(":", -1);
    String classifier = parts.length == 3 ? parts[2] : "";
    String coordinates = parts.length == 3 ? parts[0] + ":" + parts[1] : text.strip();
    return new ArtifactKey(DependencyCoordinates.parse(coordinates), classifier, "jar");
  }
}
