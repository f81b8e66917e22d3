package dev.lading.imagebuilder.report.facts;

import java.util.List;

/**
 * How an image starts.
 *
 * @param javaOptions the JVM's options but the class path
 * @param classPath in order
 * @param laidOut the natives that are loaded from where they lie, with no copy in {@code /tmp}
 * @param inJars the natives that are copied out of their jars at each cold start
 */
public record ColdStartReport(
    List<String> javaOptions,
    List<String> classPath,
    List<FileReport> laidOut,
    List<FileReport> inJars) {

  /** Copies the lists. */
  public ColdStartReport {
    javaOptions = List.copyOf(javaOptions);
    classPath = List.copyOf(classPath);
    laidOut = List.copyOf(laidOut);
    inJars = List.copyOf(inJars);
  }

  /**
   * A native.
   *
   * @param path in the image; for a native in a jar, the jar's path, {@code !/} and its path there
   * @param bytes unpacked
   */
  public record FileReport(String path, long bytes) {}
}
