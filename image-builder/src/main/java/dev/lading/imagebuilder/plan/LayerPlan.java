package dev.lading.imagebuilder.plan;

import static java.util.stream.Collectors.toSet;

import dev.lading.imagebuilder.natives.NativeFile;
import dev.lading.imagebuilder.natives.NativeScan;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Distributes an image's files over its layers, by how often they change. */
final class LayerPlan {

  /** What the build leaves among the classes and no function reads. */
  private static final String BUILD_FILES = "META-INF/lading/";

  private final Image image;
  private final Path classes;
  private final NativeScan own;
  private final PlanSettings settings;
  private final Map<Layer.Kind, List<ImageFile>> files = new EnumMap<>(Layer.Kind.class);

  /**
   * Creates the plan.
   *
   * @param own what is native among the classes
   */
  LayerPlan(Image image, Path classes, NativeScan own, PlanSettings settings) {
    this.image = image;
    this.classes = classes;
    this.own = own;
    this.settings = settings;
  }

  /** The layers that have files, in the image's order. */
  List<Layer> layers(List<PlannedArtifact> artifacts, List<ImportedFiles> imported) {
    for (Layer.Kind kind : Layer.Kind.values()) {
      files.put(kind, new ArrayList<>());
    }
    for (ImportedFiles each : imported) {
      each.files().forEach(file -> add(Layer.Kind.FILES, file));
    }
    for (PlannedArtifact artifact : artifacts) {
      add(artifact);
    }
    addClasses(
        Layer.Kind.APPLICATION, classes, ImagePaths.CLASSES, own.foreign(image.architecture()));
    boolean ownNatives = !own.kept(image.architecture()).isEmpty();
    add(
        Layer.Kind.APPLICATION,
        new ImageFile(
            Image.JAVA_OPTIONS_FILE,
            new FileContent.Generated(
                JavaOptions.text(artifacts, ownNatives, settings.javaOptions()))));
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
    } else {
      add(kind, new ImageFile(planned.path(), jar(planned)));
      addNatives(kind, planned);
    }
  }

  private FileContent jar(PlannedArtifact planned) {
    NativeLayout layout = planned.layout();
    List<String> dropped = new ArrayList<>();
    planned.pruned().forEach(file -> dropped.add(file.path()));
    layout.laidOut().forEach(laidOut -> dropped.add(laidOut.file().path()));
    if (settings.unsign() && !dropped.isEmpty()) {
      dropped.addAll(signatures(planned.artifact().file()));
    }
    List<String> uncompressed = layout.uncompressed().stream().map(NativeFile::path).toList();
    Path file = planned.artifact().file();
    return dropped.isEmpty() && uncompressed.isEmpty()
        ? new FileContent.OnDisk(file)
        : new FileContent.PrunedJar(
            file, planned.sha256(), image.architecture(), dropped, uncompressed);
  }

  /** Without these, a jar is unsigned; the digests that its manifest may keep then say nothing. */
  private static List<String> signatures(Path jar) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream().map(ZipEntry::getName).filter(NativeScanner::signature).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addNatives(Layer.Kind kind, PlannedArtifact planned) {
    Path jar = planned.artifact().file();
    for (LaidOutNative laidOut : planned.layout().laidOut()) {
      FileContent content = new FileContent.OutOfJar(jar, planned.sha256(), laidOut.file().path());
      add(kind, new ImageFile(laidOut.path(), content));
    }
    for (String className : planned.layout().standIns()) {
      String path = ImagePaths.STAND_INS + "/" + className.replace('.', '/') + ".class";
      add(kind, new ImageFile(path, new FileContent.StandIn(className)));
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
}
