package dev.lading.imagebuilder.classpath;

import java.nio.file.Path;

/**
 * A dependency of the application with the version and the file that the build resolved.
 *
 * @param key its identity on the class path
 * @param version such as {@code 2.0.0.1}
 * @param snapshot whether the version's content may change
 * @param file a jar, or the folder of classes of a module that is not packaged yet
 */
public record ResolvedArtifact(ArtifactKey key, String version, boolean snapshot, Path file) {

  /** The coordinates as people write them: {@code group:artifact:version[:classifier]}. */
  public String displayName() {
    String classifier = key.classifier().isEmpty() ? "" : ":" + key.classifier();
    return key.coordinates() + ":" + version + classifier;
  }

  /** The file name that a repository gives it: {@code artifact-version[-classifier].jar}. */
  public String fileName() {
    String classifier = key.classifier().isEmpty() ? "" : "-" + key.classifier();
    return key.coordinates().artifactId() + "-" + version + classifier + "." + key.extension();
  }
}
