package dev.lading.imagebuilder.registry;

import java.util.Optional;

/**
 * A repository and how it is reached.
 *
 * @param repository the repository
 * @param credentials who pushes
 * @param insecure whether HTTP is spoken instead of HTTPS, for a registry of this machine only
 * @param tagger how tags are put, where that is not as manifests are
 */
public record PushDestination(
    RepositoryReference repository,
    CredentialSource credentials,
    boolean insecure,
    Optional<Tagger> tagger) {

  /**
   * Checks that passwords and images stay on this machine where nothing protects them.
   *
   * @throws PushException when HTTP is asked for and the registry is on another machine
   */
  public PushDestination {
    if (insecure && !repository.onLoopback()) {
      throw new PushException(
          PushProblem.INVALID_SETTING,
          "lading.push.insecure is for a registry of this machine only, and "
              + repository.registry()
              + " is none: give it a certificate, or remove the setting");
    }
  }

  String scheme() {
    return insecure ? "http" : "https";
  }
}
