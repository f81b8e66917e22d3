package dev.lading.operations.image;

import dev.lading.imagebuilder.plan.ImageBuildException;
import java.nio.file.Path;

/** Brings an artifact of a Maven repository to this machine. */
@FunctionalInterface
public interface ArtifactSource {

  /**
   * The artifact's file.
   *
   * @param coordinates {@code GROUP:ARTIFACT:VERSION[:CLASSIFIER][@TYPE]}
   * @throws ImageBuildException when it cannot be had
   */
  Path file(String coordinates);
}
