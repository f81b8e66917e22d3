package dev.lading.mavenplugin;

import dev.lading.imagebuilder.plan.ImageBuildException;
import dev.lading.operations.image.FileChoice;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.NullUnmarked;

/** Files that the build brings into an image: one element of {@code <files>}. */
@NullUnmarked
public final class FilesParameter {

  /** The image's name. */
  @Parameter(required = true)
  String image;

  /**
   * Where the files come from: a folder or a file of the project, {@code npm:NAME@VERSION}, or
   * {@code maven:GROUP:ARTIFACT:VERSION[:CLASSIFIER][@TYPE]}. Archives are unpacked.
   */
  @Parameter(required = true)
  String from;

  /** The folder in the image. */
  @Parameter(required = true)
  String path;

  /** The folder of the archive that is taken; all of it without. */
  @Parameter String folder = "";

  /** Patterns of what is taken. */
  @Parameter List<String> includes = List.of();

  /** Patterns of what is not taken. */
  @Parameter List<String> excludes = List.of();

  /** Permissions in octal digits; the archive's own without. */
  @Parameter String mode = "";

  /** Owner and group, as numbers with a colon between. */
  @Parameter String owner = "0:0";

  FileChoice choice() {
    if (image == null || from == null || path == null) {
      throw new ImageBuildException("<files>: each has <image>, <from> and <path>.");
    }
    return new FileChoice(image, from, path, folder, includes, excludes, mode, owner);
  }
}
