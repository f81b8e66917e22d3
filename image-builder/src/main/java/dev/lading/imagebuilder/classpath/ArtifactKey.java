package dev.lading.imagebuilder.classpath;

import static java.util.Comparator.comparing;

import dev.lading.model.DependencyCoordinates;
import java.util.Comparator;

/**
 * What identifies an artifact on one class path: all its coordinates but the version, of which a
 * class path has only one.
 *
 * @param coordinates group and artifact
 * @param classifier such as {@code linux-aarch_64}; empty where there is none
 * @param extension such as {@code jar}
 */
public record ArtifactKey(DependencyCoordinates coordinates, String classifier, String extension)
    implements Comparable<ArtifactKey> {

  private static final Comparator<ArtifactKey> ORDER =
      comparing(ArtifactKey::coordinates)
          .thenComparing(ArtifactKey::classifier)
          .thenComparing(ArtifactKey::extension);

  /** The key of a jar without a classifier. */
  public static ArtifactKey jar(String groupId, String artifactId) {
    return new ArtifactKey(new DependencyCoordinates(groupId, artifactId), "", "jar");
  }

  @Override
  public int compareTo(ArtifactKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return coordinates + (classifier.isEmpty() ? "" : ":" + classifier);
  }
}
