package dev.lading.imagebuilder.registry;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A repository of a registry.
 *
 * @param registry the host's name, and its port after a colon where it is not the usual one
 * @param repository the repository's name
 * @see <a
 *     href="https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests">The
 *     syntax of names</a>
 */
public record RepositoryReference(String registry, String repository) {

  private static final String DOCKER_HUB = "registry-1.docker.io";
  private static final int LONGEST = 255;
  private static final Pattern HOST =
      Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:]+])(?::\\d+)?");
  private static final Pattern REPOSITORY =
      Pattern.compile(
          "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*");
  private static final Pattern LOOPBACK =
      Pattern.compile("(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1])(?::\\d+)?");

  /**
   * Checks the names; Docker Hub's other names are made its registry's.
   *
   * @throws PushException when a registry would not take them
   */
  public RepositoryReference {
    if (!HOST.matcher(registry).matches()) {
      throw new PushException(
          PushProblem.INVALID_SETTING,
          "'" + registry + "' is no registry's host; write HOST or HOST:PORT, without https://");
    }
    if (repository.length() > LONGEST || !REPOSITORY.matcher(repository).matches()) {
      throw new PushException(
          PushProblem.INVALID_SETTING,
          "'"
              + repository
              + "' is no repository's name; a registry takes lower-case letters and digits, joined"
              + " by single '.', '_', '-' or '/', at most 255 characters");
    }
    String host = registry.toLowerCase(Locale.ROOT);
    registry = host.equals("docker.io") || host.equals("index.docker.io") ? DOCKER_HUB : registry;
  }

  /** An image of the repository by its digest: the same image for ever. */
  public String pinned(String digest) {
    return this + "@" + digest;
  }

  /** An image of the repository by a tag. */
  public String tagged(String tag) {
    return this + ":" + tag;
  }

  /** Whether the registry is on this machine. */
  public boolean onLoopback() {
    return LOOPBACK.matcher(registry).matches();
  }

  @Override
  public String toString() {
    return registry + "/" + repository;
  }
}
