package dev.lading.imagebuilder.registry;

import java.util.Optional;

/** Where a push gets its credentials. It is asked from several threads, one at a time. */
public interface CredentialSource {

  /**
   * The credentials; nothing where the registry is to be asked without.
   *
   * @throws PushException when they cannot be had
   */
  Optional<Credentials> credentials();

  /**
   * Other credentials, after the registry has refused the ones before; nothing where there are no
   * others.
   *
   * @throws PushException when they cannot be had
   */
  default Optional<Credentials> renewed() {
    return Optional.empty();
  }
}
