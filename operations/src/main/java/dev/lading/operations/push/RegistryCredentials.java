package dev.lading.operations.push;

import dev.lading.imagebuilder.registry.CredentialSource;
import dev.lading.imagebuilder.registry.RepositoryReference;

/** Where credentials of registries come from, other than Amazon ECR's. */
@FunctionalInterface
public interface RegistryCredentials {

  /** The source of a repository's credentials; nothing is asked of it yet. */
  CredentialSource of(RepositoryReference repository);
}
