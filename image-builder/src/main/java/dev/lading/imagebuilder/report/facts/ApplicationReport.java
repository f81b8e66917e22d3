package dev.lading.imagebuilder.report.facts;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All that is to be known about an application's images.
 *
 * <p>The components of this record and of those it holds are the names in {@code report.json}.
 * Names are added under one schema version; what a name means changes only with a new one.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION}
 * @param application the application's name
 * @param images sorted by name
 * @param warnings of all images together
 */
public record ApplicationReport(
    int schemaVersion, String application, List<ImageReport> images, List<String> warnings) {

  /** The version of the format that this code writes and reads. */
  public static final int SCHEMA_VERSION = 1;

  /** Copies the lists. */
  public ApplicationReport {
    images = List.copyOf(images);
    warnings = List.copyOf(warnings);
  }

  /** The image of a name. */
  public Optional<ImageReport> image(String name) {
    return images.stream().filter(image -> image.name().equals(name)).findFirst();
  }

  /** This report with each image replaced. */
  public ApplicationReport withImages(UnaryOperator<ImageReport> replacement) {
    return new ApplicationReport(
        schemaVersion, application, images.stream().map(replacement).toList(), warnings);
  }
}
