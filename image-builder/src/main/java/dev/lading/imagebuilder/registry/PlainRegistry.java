package dev.lading.imagebuilder.registry;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Any registry that makes its repositories by itself, or has them.
 *
 * @param host the registry's host
 * @param insecure whether it speaks HTTP
 * @param credentials of a repository
 */
public record PlainRegistry(
    String host, boolean insecure, Function<RepositoryReference, CredentialSource> credentials)
    implements TargetRegistry {

  @Override
  public Optional<String> region() {
    return Optional.empty();
  }

  @Override
  public boolean expires() {
    return false;
  }

  @Override
  public PushDestination destination(String name) {
    RepositoryReference repository = new RepositoryReference(host, name);
    return new PushDestination(
        repository, credentials.apply(repository), insecure, Optional.empty());
  }

  @Override
  public RepositoryPreview preview(String name) {
    // Where it is not there, it answers that it has nothing, and is made by what is put into it.
    return new RepositoryPreview(destination(name), true, List.of());
  }
}
