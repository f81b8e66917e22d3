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
 * @param pruned the natives and debug companions of other platforms, which the image lacks
 * @param layout where the natives that stay lie
 */
public record PlannedArtifact(
    ResolvedArtifact artifact,
    String path,
    String sha256,
    long size,
    List<NativeFile> kept,
    List<NativeFile> pruned,
    NativeLayout layout) {

  /** Copies the lists. */
  public PlannedArtifact {
    kept = List.copyOf(kept);
    pruned = List.copyOf(pruned);
  }

  /** Whether a native lies in the image as a file. */
  public boolean laidOut(NativeFile file) {
    return layout.laidOut().stream().anyMatch(each -> each.file().equals(file));
  }

  /** By how many bytes the jar shrinks without natives of other platforms. */
  public long prunedBytes() {
    return pruned.stream().mapToLong(NativeFile::storedSize).sum();
  }
}
