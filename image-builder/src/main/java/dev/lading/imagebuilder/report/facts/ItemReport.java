package dev.lading.imagebuilder.report.facts;

import java.util.List;

/**
 * A file of an image, or the classes of one package.
 *
 * @param path in the image
 * @param kind what it is
 * @param origin the coordinates of the dependency that it comes from; empty for the application's
 * @param bytes as it lies in the image
 * @param parts the natives in a jar, with the bytes that they take there
 */
public record ItemReport(
    String path, Kind kind, String origin, long bytes, List<PartReport> parts) {

  /** What a file of an image is. */
  public enum Kind {
    /** A dependency's jar. */
    JAR,
    /** Machine code that lies in the image as a file. */
    NATIVE,
    /** Class files and resources of one folder. */
    CLASSES,
    /** Anything else. */
    FILE
  }

  /**
   * A native in a jar.
   *
   * @param path in the jar
   * @param bytes that it takes in the jar
   * @param uncompressed whether it lies there as it is
   */
  public record PartReport(String path, long bytes, boolean uncompressed) {}

  /** Copies the parts. */
  public ItemReport {
    parts = List.copyOf(parts);
  }
}
