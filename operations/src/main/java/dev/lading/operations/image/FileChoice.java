package dev.lading.operations.image;

import java.util.List;

/**
 * Files that the build brings into an image.
 *
 * @param image the image's name
 * @param from a folder or a file, {@code npm:NAME@VERSION} or {@code maven:COORDINATES}
 * @param path the folder in the image
 * @param folder of the archive that is taken; empty for all of it
 * @param includes patterns of what is taken; empty for all
 * @param excludes patterns of what is not taken
 * @param mode permissions in octal digits; empty for the archive's own
 * @param owner owner and group, as numbers with a colon between
 */
public record FileChoice(
    String image,
    String from,
    String path,
    String folder,
    List<String> includes,
    List<String> excludes,
    String mode,
    String owner) {

  /** Copies the lists. */
  public FileChoice {
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
  }
}
