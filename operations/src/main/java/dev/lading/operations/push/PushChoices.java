package dev.lading.operations.push;

import dev.lading.imagebuilder.ecr.EcrSettings;
import dev.lading.imagebuilder.push.PushSettings;
import dev.lading.imagebuilder.registry.PushException;
import java.util.List;
import java.util.Optional;

/**
 * Where a user wants images to be pushed, and under which tags.
 *
 * @param registry {@code ecr}, or a registry's host, with a path before all repositories if wanted
 * @param repository the name of the repositories; {@code {image}} stands for an image's name
 * @param tag in the commit's place
 * @param tags more tags, which move from one image to the next
 * @param dirty whether a work tree with changes that no commit has may be pushed
 * @param stage that the images are pushed for
 * @param insecure whether HTTP is spoken, with a registry of this machine
 * @param connections how many layers are sent at once
 * @param regions of AWS that get the images; none for the registry's own
 * @param ecr how repositories of Amazon ECR are made
 */
public record PushChoices(
    String registry,
    String repository,
    Optional<String> tag,
    List<String> tags,
    boolean dirty,
    String stage,
    boolean insecure,
    int connections,
    List<String> regions,
    EcrSettings ecr) {

  /** Copies the lists. */
  public PushChoices {
    tags = List.copyOf(tags);
    regions = List.copyOf(regions);
  }

  /**
   * The settings of the push.
   *
   * @throws PushException when a setting is missing or out of its range
   */
  PushSettings settings() {
    return new PushSettings(
        registry.strip(), repository, regions, Optional.empty(), insecure, connections);
  }
}
