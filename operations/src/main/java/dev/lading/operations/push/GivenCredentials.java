package dev.lading.operations.push;

import dev.lading.imagebuilder.jib.DockerCredentials;
import dev.lading.imagebuilder.registry.CredentialSource;
import dev.lading.imagebuilder.registry.Credentials;
import dev.lading.imagebuilder.registry.RepositoryReference;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The credentials that the user gives, or the credential helper that the user names; else what
 * Docker's configuration has.
 *
 * @param given user and password
 * @param helper what follows {@code docker-credential-} in a program's name, or its whole path
 * @param debugLog takes what only someone searching for a fault wants to read
 */
public record GivenCredentials(
    Optional<Credentials> given, Optional<String> helper, Consumer<String> debugLog)
    implements RegistryCredentials {

  @Override
  public CredentialSource of(RepositoryReference repository) {
    return given.isPresent() ? () -> given : new DockerCredentials(repository, helper, debugLog);
  }
}
