package dev.lading.imagebuilder.plan;

import dev.lading.imagebuilder.classpath.ResolvedArtifact;
import dev.lading.imagebuilder.natives.NativeFile;
import java.util.List;

/**
 * A dependency that goes into an image.
 *
 * @param artifact the dependency
 * @param path of its jar in the image
 * @param sha256 of the whole jar, before anything is taken out
 * @param size of the whole jar in bytes
 * @param kept the natives that stay
 * @param pruned the natives and debug companions that are taken out
 */
public record PlannedArtifact(
    ResolvedArtifact artifact,
    String path,
    String sha256,
    long size,
    List<NativeFile> kept,
    List<NativeFile> pruned) {

  /** Copies the lists. */
  public PlannedArtifact {
    kept = List.copyOf(kept);
    pruned = List.copyOf(pruned);
  }

  /** By how many bytes the jar shrinks, apart from its directory's own few. */
  public long prunedBytes() {
    return pruned.stream().mapToLong(NativeFile::storedSize).sum();
  }
}
