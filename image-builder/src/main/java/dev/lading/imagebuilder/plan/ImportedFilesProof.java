package dev.lading.imagebuilder.plan;

import static java.util.stream.Collectors.joining;

import dev.lading.imagebuilder.natives.NativeFile;
import dev.lading.imagebuilder.natives.NativePlatform;
import dev.lading.model.Image;
import java.util.ArrayList;
import java.util.List;

/** Proves that machine code from a folder or an archive is of the image's architecture. */
final class ImportedFilesProof {

  private ImportedFilesProof() {}

  /** One result for each file of machine code. */
  static List<ProofResult> results(Image image, ImportedFiles files) {
    List<ProofResult> results = new ArrayList<>();
    for (NativeFile file : files.natives().natives()) {
      if (file.platforms().isEmpty()) {
        continue;
      }
      String platforms =
          file.platforms().stream().map(NativePlatform::toString).collect(joining(", "));
      results.add(
          file.runsOn(image.architecture())
              ? ProofResult.passed("architecture", file.path(), platforms)
              : ProofResult.failed(
                  "architecture",
                  file.path(),
                  "image "
                      + image.name()
                      + ": "
                      + file.path()
                      + " of "
                      + files.source()
                      + " is for "
                      + platforms
                      + ", but the image is for linux-"
                      + image.architecture().lambdaName()
                      + " with glibc. Bring the files of the image's architecture, leave this one"
                      + " out with <excludes>, or change the image's arch."));
    }
    return results;
  }
}
