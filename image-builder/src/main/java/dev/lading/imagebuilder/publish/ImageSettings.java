package dev.lading.imagebuilder.publish;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How an image is built and what is asked of it.
 *
 * @param budget the most that its files may take, unpacked, in bytes; 0 leaves only Lambda's limit
 * @param allowedMissing the names of libraries that natives ask for and that the image need not
 *     have, such as {@code libgtk-x11-2.0.so.0}
 * @param output what is written
 * @param mirrors registries that are asked before others, by the others' names
 * @param classData whether it gets an archive of class data
 */
public record ImageSettings(
    long budget,
    Set<String> allowedMissing,
    Output output,
    Map<String, List<String>> mirrors,
    ClassDataSettings classData) {

  /** Nothing special. */
  public static final ImageSettings DEFAULT =
      new ImageSettings(0, Set.of(), Output.DOCKER_ARCHIVE, Map.of());

  /** What an image is written as. */
  public enum Output {
    /** A tar file that {@code docker load} and {@code skopeo} read. */
    DOCKER_ARCHIVE,
    /** A tar file of an OCI image layout. */
    OCI_ARCHIVE,
    /** A folder with an OCI image layout. */
    OCI_LAYOUT
  }

  /** Copies the collections. */
  public ImageSettings {
    allowedMissing = Set.copyOf(new TreeSet<>(allowedMissing));
    mirrors = Map.copyOf(new TreeMap<>(mirrors));
  }

  /** Settings without an archive of class data. */
  public ImageSettings(
      long budget, Set<String> allowedMissing, Output output, Map<String, List<String>> mirrors) {
    this(budget, allowedMissing, output, mirrors, ClassDataSettings.OFF);
  }

  /** These settings with another choice about class data. */
  public ImageSettings with(ClassDataSettings other) {
    return new ImageSettings(budget, allowedMissing, output, mirrors, other);
  }
}
