package dev.lading.imagebuilder.plan;

import dev.lading.imagebuilder.natives.NativeScan;
import java.util.List;

/**
 * Files from a folder or an archive that are laid into an image.
 *
 * @param source where they come from, to people
 * @param files in the image, sorted by path
 * @param natives what is machine code among them, by the paths in the image
 */
public record ImportedFiles(String source, List<ImageFile> files, NativeScan natives) {

  /** Copies the files. */
  public ImportedFiles {
    files = List.copyOf(files);
  }
}
