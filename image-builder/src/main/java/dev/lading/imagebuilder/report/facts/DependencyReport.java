package dev.lading.imagebuilder.report.facts;

import java.util.List;

/**
 * A dependency that is in an image.
 *
 * @param coordinates {@code group:artifact:version[:classifier]}
 * @param path of its jar in the image
 * @param sha256 of the build's jar, before anything is taken out
 * @param size of the build's jar in bytes
 * @param prunedBytes by how many bytes its jar in the image is smaller for what is pruned
 * @param natives those that the image loads
 * @param pruned natives and debug companions of other platforms, which the image lacks
 */
public record DependencyReport(
    String coordinates,
    String path,
    String sha256,
    long size,
    long prunedBytes,
    List<NativeReport> natives,
    List<NativeReport> pruned) {

  /**
   * A native in a dependency's jar.
   *
   * @param path in the jar
   * @param platforms it is built for; none for a debug companion
   * @param size in bytes
   * @param storedSize in bytes as it lies in the build's jar
   */
  public record NativeReport(String path, List<String> platforms, long size, long storedSize) {

    /** Copies the platforms. */
    public NativeReport {
      platforms = List.copyOf(platforms);
    }
  }

  /** Copies the lists. */
  public DependencyReport {
    natives = List.copyOf(natives);
    pruned = List.copyOf(pruned);
  }

  /** What stays the same when only the version changes. */
  public String key() {
    String[] parts = coordinates.split(":", -1);
    return parts.length < 4
        ? parts[0] + ":" + parts[1]
        : parts[0] + ":" + parts[1] + ":" + parts[3];
  }

  /** The version. */
  public String version() {
    return coordinates.split(":", -1)[2];
  }

  /** The name by which people call it: the artifact's. */
  public String artifact() {
    return coordinates.split(":", -1)[1];
  }
}
