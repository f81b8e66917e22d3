package dev.lading.operations.push;

import dev.lading.imagebuilder.push.PushSettings;
import dev.lading.imagebuilder.registry.PushException;
import dev.lading.imagebuilder.registry.PushProblem;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which tags of a stage are lifted, and where.
 *
 * @param registry {@code ecr}, or a host of Amazon ECR
 * @param repository the name of the repositories; {@code {image}} stands for an image's name
 * @param regions of AWS; none for the registry's own
 * @param endpoint of the ECR API in place of the region's own
 * @param stage whose images are looked at
 * @param template that the stage runs
 * @param keep how many images are kept besides, for rollbacks
 */
public record PruneChoices(
    String registry,
    String repository,
    List<String> regions,
    Optional<URI> endpoint,
    String stage,
    Path template,
    int keep) {

  /**
   * Copies the regions.
   *
   * @throws PushException when fewer than no images are kept
   */
  public PruneChoices {
    regions = List.copyOf(regions);
    if (keep < 0) {
      throw new PushException(
          PushProblem.INVALID_SETTING,
          "lading.prune.keep = "
              + keep
              + "; it is how many images are kept besides those that run");
    }
  }

  PushSettings settings() {
    return new PushSettings(registry.strip(), repository, regions, Optional.empty(), false, 1);
  }
}
