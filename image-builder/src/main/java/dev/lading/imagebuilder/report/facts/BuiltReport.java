package dev.lading.imagebuilder.report.facts;

import java.util.List;

/**
 * An image that was built.
 *
 * @param base the base that it was built on
 * @param digest of its manifest
 * @param archive the file's name as seen from the report's folder
 * @param bytes of the archive
 * @param layers with the base image's, compressed
 * @param classData what became of class data sharing
 */
public record BuiltReport(
    String base,
    String digest,
    String archive,
    long bytes,
    List<BuiltLayerReport> layers,
    ClassDataReport classData) {

  /** The title of the base image's layers. */
  public static final String BASE = "base image";

  /** Copies the layers. */
  public BuiltReport {
    layers = List.copyOf(layers);
  }

  /** The bytes of all layers, compressed: what is pushed once and pulled. */
  public long compressedBytes() {
    return layers.stream().mapToLong(BuiltLayerReport::bytes).sum();
  }

  /** The bytes of the layers that the base image has, compressed. */
  public long baseBytes() {
    return layers.stream()
        .filter(layer -> layer.title().equals(BASE))
        .mapToLong(BuiltLayerReport::bytes)
        .sum();
  }

  /**
   * A layer as it is built.
   *
   * @param title what it is for
   * @param bytes compressed
   */
  public record BuiltLayerReport(String title, long bytes) {}

  /**
   * An archive of class data, or why there is none.
   *
   * @param status {@code off}, {@code made} or {@code not-possible}
   * @param bytes of the archive, not compressed
   * @param detail in a sentence: how it was checked, or what to do to get one
   */
  public record ClassDataReport(String status, long bytes, String detail) {}
}
