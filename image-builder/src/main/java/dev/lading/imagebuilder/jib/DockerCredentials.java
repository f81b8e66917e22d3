package dev.lading.imagebuilder.jib;

import com.google.cloud.tools.jib.api.Credential;
import com.google.cloud.tools.jib.api.CredentialRetriever;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import com.google.cloud.tools.jib.registry.credentials.CredentialRetrievalException;
import dev.lading.imagebuilder.registry.CredentialSource;
import dev.lading.imagebuilder.registry.Credentials;
import dev.lading.imagebuilder.registry.PushException;
import dev.lading.imagebuilder.registry.PushProblem;
import dev.lading.imagebuilder.registry.RepositoryReference;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Credentials where Docker's users keep them: {@code ~/.docker/config.json}, the credential helpers
 * that it names, and well-known helpers on the path.
 */
public final class DockerCredentials implements CredentialSource {

  private final RepositoryReference repository;
  private final Optional<String> helper;
  private final Consumer<String> debugLog;

  /** Looks for credentials of a repository's registry. */
  public DockerCredentials(RepositoryReference repository, Consumer<String> debugLog) {
    this(repository, Optional.empty(), debugLog);
  }

  /**
   * Asks one credential helper, which must have the credentials.
   *
   * @param helper what follows {@code docker-credential-} in the program's name, or its whole path;
   *     nothing to look where Docker's users keep credentials
   */
  public DockerCredentials(
      RepositoryReference repository, Optional<String> helper, Consumer<String> debugLog) {
    this.repository = repository;
    this.helper = helper;
    this.debugLog = debugLog;
  }

  @Override
  public Optional<Credentials> credentials() {
    CredentialRetrieverFactory factory =
        CredentialRetrieverFactory.forImage(
            ImageReference.of(repository.registry(), repository.repository(), null),
            event -> debugLog.accept(event.getMessage()));
    List<CredentialRetriever> retrievers =
        helper.isPresent()
            ? List.of(factory.dockerCredentialHelper(program(helper.get())))
            : List.of(factory.dockerConfig(), factory.wellKnownCredentialHelpers());
    for (CredentialRetriever retriever : retrievers) {
      Optional<Credential> found = retrieve(retriever);
      if (found.isPresent()) {
        String user =
            found.get().isOAuth2RefreshToken()
                ? Credentials.IDENTITY_TOKEN
                : found.get().getUsername();
        return Optional.of(new Credentials(user, found.get().getPassword()));
      }
    }
    if (helper.isPresent()) {
      throw new PushException(
          PushProblem.NO_CREDENTIALS,
          "the credential helper "
              + program(helper.get())
              + " has no credentials of "
              + repository.registry());
    }
    return Optional.empty();
  }

  /** Where it has no folder, it is on the path. */
  private static String program(String helper) {
    return helper.contains("/") || helper.startsWith("docker-credential-")
        ? helper
        : "docker-credential-" + helper;
  }

  private Optional<Credential> retrieve(CredentialRetriever retriever) {
    try {
      return retriever.retrieve();
    } catch (CredentialRetrievalException e) {
      throw new PushException(
          PushProblem.NO_CREDENTIALS,
          "the credentials of "
              + repository.registry()
              + " cannot be read from Docker's configuration or a credential helper ("
              + e.getMessage()
              + "); try 'docker login "
              + repository.registry()
              + "'",
          e);
    }
  }
}
