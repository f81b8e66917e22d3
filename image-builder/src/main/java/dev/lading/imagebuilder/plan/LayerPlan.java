package dev.lading.imagebuilder.plan;

import static java.util.stream.Collectors.toSet;

import dev.lading.imagebuilder.natives.NativeFile;
import dev.lading.imagebuilder.natives.NativeScanner;
import dev.lading.model.Image;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Distributes an image's files over its layers, by how often they change. */
final class LayerPlan {

  /** What the build leaves among the classes and no function reads. */
  private static final String BUILD_FILES = "META-INF/lading/";

  private final Image image;
  private final Path classes;
  private final List<NativeFile> prunedClasses;
  private final Map<Layer.Kind, List<ImageFile>> files = new EnumMap<>(Layer.Kind.class);

  LayerPlan(Image image, Path classes, List<NativeFile> prunedClasses) {
    this.image = image;
    this.classes = classes;
    this.prunedClasses = prunedClasses;
  }

  /** The layers that have files, in the image's order. */
  List<Layer> layers(List<PlannedArtifact> artifacts) {
    for (Layer.Kind kind : Layer.Kind.values()) {
      files.put(kind, new ArrayList<>());
    }
    for (PlannedArtifact artifact : artifacts) {
      add(artifact);
    }
    addClasses(Layer.Kind.APPLICATION, classes, ImagePaths.CLASSES, prunedClasses);
    add(
        Layer.Kind.APPLICATION,
        new ImageFile(Image.JAVA_OPTIONS_FILE, new FileContent.Generated(options(artifacts))));
    return files.entrySet().stream()
        .filter(layer -> !layer.getValue().isEmpty())
        .map(layer -> new Layer(layer.getKey(), layer.getValue()))
        .toList();
  }

  private void add(PlannedArtifact planned) {
    Layer.Kind kind = kind(planned);
    Path file = planned.artifact().file();
    if (Files.isDirectory(file)) {
      addClasses(kind, file, planned.path(), planned.pruned());
    } else if (planned.pruned().isEmpty()) {
      add(kind, new ImageFile(planned.path(), new FileContent.OnDisk(file)));
    } else {
      List<String> dropped = planned.pruned().stream().map(NativeFile::path).toList();
      FileContent content =
          new FileContent.PrunedJar(file, planned.sha256(), image.architecture(), dropped);
      add(kind, new ImageFile(planned.path(), content));
    }
  }

  private static Layer.Kind kind(PlannedArtifact planned) {
    if (planned.artifact().snapshot() || Files.isDirectory(planned.artifact().file())) {
      return Layer.Kind.SNAPSHOTS;
    }
    return planned.kept().isEmpty() ? Layer.Kind.DEPENDENCIES : Layer.Kind.NATIVE_LIBRARIES;
  }

  private void addClasses(
      Layer.Kind kind, Path jarOrFolder, String target, List<NativeFile> pruned) {
    if (!Files.isDirectory(jarOrFolder)) {
      throw new ImageBuildException(
          jarOrFolder + " is no folder; the application's classes are taken from a folder");
    }
    Set<String> dropped = pruned.stream().map(NativeFile::path).collect(toSet());
    try {
      for (Path file : NativeScanner.filesIn(jarOrFolder)) {
        String name = NativeScanner.nameIn(jarOrFolder, file);
        if (!dropped.contains(name) && !name.startsWith(BUILD_FILES)) {
          add(kind, new ImageFile(target + "/" + name, new FileContent.OnDisk(file)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(Layer.Kind kind, ImageFile file) {
    files.computeIfAbsent(kind, key -> new ArrayList<>()).add(file);
  }

  /**
   * The Java launcher's argument file. It names every jar, in the build's order: the order that a
   * folder happens to have must not decide which of two classes is used.
   *
   * @see <a href="https://docs.oracle.com/en/java/javase/17/docs/specs/man/java.html">java argument
   *     files</a>
   */
  private static String options(List<PlannedArtifact> artifacts) {
    List<String> classpath = new ArrayList<>(List.of(ImagePaths.CLASSES));
    artifacts.forEach(artifact -> classpath.add(artifact.path()));
    List<String> lines = new ArrayList<>(Image.JAVA_OPTIONS);
    lines.add("-cp");
    lines.add(String.join(":", classpath));
    return String.join("\n", lines) + "\n";
  }
}
