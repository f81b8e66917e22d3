package dev.lading.imagebuilder.plan;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.lading.imagebuilder.classpath.ResolvedArtifact;
import dev.lading.model.Image;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where things lie in an image: the application's classes, and each dependency under its file name.
 */
final class ImagePaths {

  static final String CLASSES = Image.WORKING_DIRECTORY + "/classes";
  static final String STAND_INS = Image.WORKING_DIRECTORY + "/stand-ins";
  private static final String LIBRARIES = Image.WORKING_DIRECTORY + "/lib/";
  private static final String UNSAFE = "[^A-Za-z0-9._+-]";

  private ImagePaths() {}

  /**
   * One path for each artifact, in the same order. Two artifacts of one file name get their groups'
   * names before it.
   */
  static List<String> of(List<ResolvedArtifact> artifacts) {
    Map<String, Long> uses =
        artifacts.stream().collect(groupingBy(ImagePaths::foldedName, counting()));
    List<String> paths = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (ResolvedArtifact artifact : artifacts) {
      boolean shared = uses.getOrDefault(foldedName(artifact), 0L) > 1;
      String group = artifact.key().coordinates().groupId();
      String name = shared ? group + "-" + name(artifact) : name(artifact);
      if (!taken.add(name)) {
        throw new ImageBuildException(
            artifact.displayName() + " is on the class path twice, as " + name);
      }
      paths.add(LIBRARIES + name);
    }
    return paths;
  }

  /** The name as it counts where upper and lower case are one. */
  private static String foldedName(ResolvedArtifact artifact) {
    return name(artifact).toLowerCase(Locale.ROOT);
  }

  private static String name(ResolvedArtifact artifact) {
    String name = artifact.fileName().replaceAll(UNSAFE, "_");
    return Files.isDirectory(artifact.file())
        ? name.substring(0, name.length() - artifact.key().extension().length() - 1)
        : name;
  }
}
