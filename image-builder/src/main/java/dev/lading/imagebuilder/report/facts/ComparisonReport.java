package dev.lading.imagebuilder.report.facts;

import java.util.List;

/**
 * What differs from an earlier build.
 *
 * @param bytesBefore of the earlier image's files, not compressed, without the base
 * @param bytesAfter of this image's
 * @param compressedBefore of the earlier image's layers with the base; 0 where it was not built
 * @param compressedAfter of this image's; 0 where it is not built
 * @param changes sorted: layers first, then dependencies
 */
public record ComparisonReport(
    long bytesBefore,
    long bytesAfter,
    long compressedBefore,
    long compressedAfter,
    List<ChangeReport> changes) {

  /** Copies the changes. */
  public ComparisonReport {
    changes = List.copyOf(changes);
  }

  /** What has happened to a layer or a dependency. */
  public enum Kind {
    /** It was not there. */
    ADDED,
    /** It is no more there. */
    REMOVED,
    /** It has another version or another size. */
    CHANGED
  }

  /**
   * One difference.
   *
   * @param kind what has happened
   * @param subject {@code layer} or {@code dependency}
   * @param name the layer's title, or group and artifact
   * @param before the earlier version; empty where there was none
   * @param after the version now; empty where there is none
   * @param bytesBefore of the earlier one, not compressed
   * @param bytesAfter of the one now
   */
  public record ChangeReport(
      Kind kind,
      String subject,
      String name,
      String before,
      String after,
      long bytesBefore,
      long bytesAfter) {}
}
