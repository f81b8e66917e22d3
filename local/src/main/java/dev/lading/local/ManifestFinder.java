package dev.lading.local;

import dev.lading.model.manifest.ImageManifest;
import dev.lading.model.manifest.ImageManifestCodec;
import dev.lading.model.manifest.MalformedManifestException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Finds the image manifests on a class path.
 *
 * <p>As with classes, the first of two manifests of one name counts.
 */
final class ManifestFinder {

  private static final String SUFFIX = ".json";

  private final ImageManifestCodec codec = new ImageManifestCodec();
  private final Map<String, ImageManifest> found = new TreeMap<>();

  /** The manifests, sorted by image; at least one. */
  List<ImageManifest> find(List<Path> classPath) {
    for (Path entry : classPath) {
      try {
        if (Files.isDirectory(entry)) {
          readDirectory(entry);
        } else if (Files.isRegularFile(entry)) {
          readJar(entry);
        }
      } catch (IOException e) {
        throw new LocalRunException(
            entry + " on the class path cannot be read: " + e.getMessage(), e);
      }
    }
    if (found.isEmpty()) {
      throw new LocalRunException(missing(classPath));
    }
    return List.copyOf(found.values());
  }

  private void readDirectory(Path classes) throws IOException {
    Path folder = classes.resolve(ImageManifest.FOLDER);
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> children = Files.list(folder)) {
      children.filter(file -> file.toString().endsWith(SUFFIX)).sorted().forEach(files::add);
    }
    for (Path file : files) {
      add(file.getFileName().toString(), file.toString(), Files.readAllBytes(file));
    }
  }

  private void readJar(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      List<JarEntry> entries =
          file.stream()
              .filter(entry -> entry.getName().startsWith(ImageManifest.FOLDER))
              .filter(entry -> entry.getName().endsWith(SUFFIX))
              .toList();
      for (JarEntry entry : entries) {
        try (InputStream in = file.getInputStream(entry)) {
          String name = entry.getName().substring(ImageManifest.FOLDER.length());
          add(name, jar + "!/" + entry.getName(), in.readAllBytes());
        }
      }
    }
  }

  private void add(String name, String place, byte[] json) {
    if (found.containsKey(name)) {
      return;
    }
    try {
      found.put(name, codec.read(new String(json, StandardCharsets.UTF_8)));
    } catch (MalformedManifestException e) {
      throw new LocalRunException(
          place + " is not an image manifest: " + e.getMessage() + "; compile again", e);
    }
  }

  private static String missing(List<Path> classPath) {
    return """
        no image manifest (META-INF/lading/images/*.json) on the class path: either nothing was \
        compiled yet, or no class has @ContainerImage, or the annotation processor did not run.
        It runs when lading-processor stands in annotationProcessorPaths of maven-compiler-plugin \
        (Maven) or in annotationProcessor (Gradle); JDK 23 and later run no processor from the \
        class path. Classes that were compiled without it must be compiled anew: mvn clean.
        Looked in: %s"""
        .formatted(classPath.isEmpty() ? "nothing, the class path is empty" : first(classPath));
  }

  private static String first(List<Path> classPath) {
    int others = classPath.size() - 1;
    return classPath.get(0) + (others == 0 ? "" : " and " + others + " more");
  }
}
