package dev.lading.imagebuilder.push;

import dev.lading.imagebuilder.registry.Credentials;
import dev.lading.imagebuilder.registry.PushException;
import dev.lading.imagebuilder.registry.PushProblem;
import java.util.List;
import java.util.Optional;

/**
 * Where an application is pushed to.
 *
 * @param registry {@code ecr}, or a registry's host, with a path before all repositories if wanted
 * @param repository the name of the repositories; {@link #IMAGE} stands for an image's name, and
 *     without it all images share one
 * @param regions to push to, for Amazon ECR; none for the registry's own
 * @param credentials the user's, before all that are found otherwise
 * @param insecure whether HTTP is spoken, with a registry of this machine
 * @param connections how many layers are sent at once
 */
public record PushSettings(
    String registry,
    String repository,
    List<String> regions,
    Optional<Credentials> credentials,
    boolean insecure,
    int connections) {

  /** What stands for an image's name. */
  public static final String IMAGE = "{image}";

  private static final int MOST_CONNECTIONS = 32;

  /**
   * Copies the regions.
   *
   * @throws PushException when a setting is missing or out of its range
   */
  public PushSettings {
    regions = List.copyOf(regions);
    if (registry.isBlank()) {
      throw new PushException(
          PushProblem.INVALID_SETTING,
          "it is not said where images are pushed to: set lading.push.registry to 'ecr', for Amazon"
              + " ECR of your AWS credentials' account and region, or to a registry's host");
    }
    if (registry.contains("://")) {
      throw new PushException(
          PushProblem.INVALID_SETTING,
          "lading.push.registry '" + registry + "' has a scheme; write the host alone");
    }
    if (connections < 1 || connections > MOST_CONNECTIONS) {
      throw new PushException(
          PushProblem.INVALID_SETTING,
          "lading.push.connections = " + connections + "; it is from 1 to " + MOST_CONNECTIONS);
    }
  }

  /** The registry's host, without the path. */
  public String host() {
    int slash = registry.indexOf('/');
    return slash < 0 ? registry : registry.substring(0, slash);
  }

  /** Whether all images are in one repository. */
  public boolean shared() {
    return !repository.contains(IMAGE);
  }

  /** An image's repository. */
  public String repository(String image) {
    int slash = registry.indexOf('/');
    String prefix = slash < 0 ? "" : registry.substring(slash + 1).replaceAll("/+$", "") + "/";
    return prefix + repository.replace(IMAGE, image);
  }
}
