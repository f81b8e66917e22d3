package dev.lading.operations.classpath;

import dev.lading.imagebuilder.classpath.ArtifactKey;
import dev.lading.imagebuilder.classpath.ResolvedArtifact;
import dev.lading.imagebuilder.classpath.ResolvedClasspath;
import dev.lading.operations.OperationException;
import dev.lading.operations.application.CompiledApplication;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The class path of an application that was built without Maven.
 *
 * <p>What each jar is comes from the class path file, from the POM within the jar, from its place
 * in a Maven repository, or from its place in Gradle's cache. Who needs whom comes from the same
 * POMs. Where nobody says what the application itself needs, it is taken to need everything: an
 * image may then have a jar too many, and never one too few.
 */
public final class FileClasspath {

  private final Path classes;
  private final Map<Path, Optional<Coordinates>> files;
  private final ClasspathFile list;

  private FileClasspath(Path classes, Map<Path, Optional<Coordinates>> files, ClasspathFile list) {
    this.classes = classes;
    this.files = files;
    this.list = list;
  }

  /**
   * The class path of files, jars and folders of jars ({@code libs/*}).
   *
   * @param entries as after {@code java -cp}: entries separated by the system's separator
   * @param list a class path file; none where there is none
   * @throws OperationException when an entry is not there, or none has image manifests
   */
  public static FileClasspath of(List<String> entries, Optional<Path> list) {
    ClasspathFile read = list.map(ClasspathFile::read).orElse(ClasspathFile.NONE);
    Map<Path, Optional<Coordinates>> files = new LinkedHashMap<>();
    read.classes().ifPresent(path -> files.put(path, Optional.empty()));
    for (String entry : entries) {
      for (String part : entry.split(File.pathSeparator, -1)) {
        expanded(part).forEach(path -> files.put(path, Optional.empty()));
      }
    }
    files.putAll(read.jars());
    if (files.isEmpty()) {
      throw new OperationException(
          "the class path is empty: name the application's classes and jars with --class-path, or"
              + " a file that lists them with --class-path-file.");
    }
    for (Path file : files.keySet()) {
      if (!Files.exists(file)) {
        throw new OperationException("on the class path there is no " + file + ".");
      }
    }
    return new FileClasspath(application(files.keySet(), read), files, read);
  }

  private static List<Path> expanded(String entry) {
    if (entry.isBlank()) {
      return List.of();
    }
    if (!entry.endsWith("*")) {
      return List.of(Path.of(entry).toAbsolutePath());
    }
    Path folder = Path.of(entry.substring(0, entry.length() - 1)).toAbsolutePath();
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (java.io.IOException e) {
      throw new OperationException("on the class path there is no folder " + folder + ".", e);
    }
  }

  /** The one entry that has the manifests; the first, where none has: it says what is missing. */
  private static Path application(Set<Path> files, ClasspathFile list) {
    if (list.classes().isPresent()) {
      return list.classes().get();
    }
    List<Path> found =
        files.stream().filter(file -> new CompiledApplication(file).isThere()).toList();
    if (found.size() > 1) {
      throw new OperationException(
          "several entries of the class path have image manifests: "
              + String.join(", ", found.stream().map(Path::toString).toList())
              + ". Build the images of one application at a time.");
    }
    return found.isEmpty() ? files.iterator().next() : found.get(0);
  }

  /** The compiled application. */
  public CompiledApplication application() {
    return new CompiledApplication(classes);
  }

  /** All files, in the order of the class path. */
  public List<Path> files() {
    return List.copyOf(files.keySet());
  }

  /** The class path as image builds need it. */
  public ResolvedClasspath resolved() {
    List<ResolvedArtifact> artifacts = new ArrayList<>();
    Map<ArtifactKey, List<ArtifactKey>> dependencies = new LinkedHashMap<>();
    Set<ArtifactKey> known = new LinkedHashSet<>();
    files.forEach(
        (file, coordinates) -> {
          if (!file.equals(classes)) {
            JarOrigin origin = origin(file, coordinates);
            ArtifactKey key = origin.coordinates().key();
            if (!known.add(key)) {
              throw new OperationException(key + " is on the class path twice.");
            }
            artifacts.add(
                new ResolvedArtifact(
                    key, origin.coordinates().version(), origin.coordinates().snapshot(), file));
            dependencies.put(key, origin.pom().map(Pom::dependencies).orElse(List.of()));
          }
        });
    dependencies.putAll(list.dependencies());
    List<ArtifactKey> direct =
        list.direct().orElseGet(() -> List.copyOf(known)).stream().filter(known::contains).toList();
    return new ResolvedClasspath(classes, artifacts, direct, dependencies);
  }

  private static JarOrigin origin(Path file, Optional<Coordinates> coordinates) {
    if (Files.isDirectory(file)) {
      String name = String.valueOf(file.getFileName()).replaceAll("[^A-Za-z0-9_.-]", "-");
      return new JarOrigin(
          coordinates.orElseGet(() -> Coordinates.of(JarOrigin.UNKNOWN_GROUP, name, "0", "")),
          Optional.empty());
    }
    JarOrigin found = JarOrigin.of(file);
    return new JarOrigin(coordinates.orElse(found.coordinates()), found.pom());
  }
}
