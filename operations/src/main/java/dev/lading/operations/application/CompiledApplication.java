package dev.lading.operations.application;

import dev.lading.model.Function;
import dev.lading.model.manifest.ImageManifest;
import dev.lading.model.manifest.ImageManifestCodec;
import dev.lading.model.manifest.MalformedManifestException;
import dev.lading.operations.OperationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An application as it was compiled: the folder or jar of its classes, among which the annotation
 * processor left the image manifests and the templates.
 */
public final class CompiledApplication {

  private static final String TEMPLATES = "META-INF/lading/cloudformation";

  /** A template's names, by what {@code -Alading.templateFormat} says. */
  private static final List<String> TEMPLATE_NAMES = List.of("template.yaml", "template.json");

  private final Path classes;

  /**
   * The application in a folder of classes or in a jar.
   *
   * @param classes the folder or the jar
   */
  public CompiledApplication(Path classes) {
    this.classes = classes;
  }

  /** The folder or the jar. */
  public Path classes() {
    return classes;
  }

  /** Whether there is a manifest, readable or not. */
  public boolean isThere() {
    return read(root -> !manifestFiles(root).isEmpty());
  }

  /**
   * Whether a class has {@code @ContainerImage}, so that a missing manifest is a mistake rather
   * than the state of a module without handlers.
   */
  public boolean hasHandlers() {
    return read(MissingManifest::hasHandler);
  }

  /**
   * The manifests, sorted by file name.
   *
   * @throws OperationException when there is none, or one is malformed
   */
  public List<ImageManifest> manifests() {
    List<ImageManifest> manifests =
        read(
            root -> {
              List<ImageManifest> found = new ArrayList<>();
              for (Path file : manifestFiles(root)) {
                found.add(manifest(file));
              }
              return found;
            });
    if (manifests.isEmpty()) {
      throw new OperationException(read(root -> MissingManifest.message(classes, root)));
    }
    return manifests;
  }

  /** The functions of all images, sorted by name. */
  public List<Function> functions() {
    return manifests().stream()
        .flatMap(manifest -> manifest.functions().stream())
        .sorted(Comparator.comparing(Function::name))
        .toList();
  }

  /**
   * The whole application's template as the processor wrote it.
   *
   * @throws OperationException when there are two, and one is of an earlier compilation
   */
  public Optional<CompiledTemplate> template() {
    return template(TEMPLATE_NAMES);
  }

  /** The template of one function, as the processor wrote it. */
  public Optional<CompiledTemplate> template(String function) {
    String name = "functions/" + function;
    return template(List.of(name + ".yaml", name + ".json"));
  }

  private Optional<CompiledTemplate> template(List<String> names) {
    return read(
        root -> {
          List<Path> found =
              names.stream()
                  .map(name -> root.resolve(TEMPLATES).resolve(name))
                  .filter(Files::isRegularFile)
                  .toList();
          if (found.size() > 1) {
            throw new OperationException(
                classes.resolve(TEMPLATES)
                    + " has "
                    + String.join(" and ", names)
                    + ", so one of them is left from a compilation with another"
                    + " -Alading.templateFormat: compile everything anew ('mvn clean').");
          }
          if (found.isEmpty()) {
            return Optional.empty();
          }
          Path file = found.get(0);
          return Optional.of(
              new CompiledTemplate(file.getFileName().toString(), Files.readString(file)));
        });
  }

  private ImageManifest manifest(Path file) throws IOException {
    try {
      return new ImageManifestCodec().read(Files.readString(file));
    } catch (MalformedManifestException e) {
      throw new OperationException(
          file
              + " is no manifest that this version of Lading reads: "
              + e.getMessage()
              + ". Use one version of the processor and of what builds the images, and compile"
              + " everything anew ('mvn clean').",
          e);
    }
  }

  private static List<Path> manifestFiles(Path root) throws IOException {
    Path folder = root.resolve(ImageManifest.FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private <T> T read(Reading<T> reading) {
    try {
      if (Files.isRegularFile(classes)) {
        try (FileSystem jar = FileSystems.newFileSystem(classes)) {
          return reading.of(jar.getPath("/"));
        }
      }
      return reading.of(classes);
    } catch (IOException e) {
      throw new UncheckedIOException(classes + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** What is read from the root of the classes. */
  @FunctionalInterface
  private interface Reading<T> {
    T of(Path root) throws IOException;
  }
}
