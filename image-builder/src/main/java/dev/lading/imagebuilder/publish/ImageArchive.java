package dev.lading.imagebuilder.publish;

import dev.lading.imagebuilder.plan.ProofResult;
import java.nio.file.Path;
import java.util.List;

/**
 * An image that was built into a file and read back.
 *
 * @param file the tar file
 * @param digest of the image's manifest, with {@code sha256:} before it
 * @param size of the tar file in bytes
 * @param layers the base image's, then the plan's
 * @param proofs what was proven with the base image's own files; the plan has the others
 * @param classData what became of class data sharing
 */
public record ImageArchive(
    Path file,
    String digest,
    long size,
    List<BuiltLayer> layers,
    List<ProofResult> proofs,
    ClassData classData) {

  /**
   * A layer as it is in the archive.
   *
   * @param title what it is for
   * @param size in bytes, compressed
   */
  public record BuiltLayer(String title, long size) {}

  /** An archive of an image without an archive of class data. */
  public ImageArchive(
      Path file, String digest, long size, List<BuiltLayer> layers, List<ProofResult> proofs) {
    this(file, digest, size, layers, proofs, ClassData.OFF);
  }

  /** Copies the lists. */
  public ImageArchive {
    layers = List.copyOf(layers);
    proofs = List.copyOf(proofs);
  }
}
