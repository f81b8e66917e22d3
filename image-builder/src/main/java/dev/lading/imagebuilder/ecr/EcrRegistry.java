package dev.lading.imagebuilder.ecr;

import dev.lading.imagebuilder.registry.PushDestination;
import dev.lading.imagebuilder.registry.RepositoryPreview;
import dev.lading.imagebuilder.registry.RepositoryReference;
import dev.lading.imagebuilder.registry.TargetRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A private registry of Amazon ECR: its repositories are made when they are missing, expire no
 * image that a stage may be running, and let other accounts' functions use them where asked.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/images-create.html">Container images
 *     for Lambda</a>
 */
public final class EcrRegistry implements TargetRegistry {

  private final EcrCalls calls;
  private final EcrCredentials credentials;
  private final EcrSettings settings;
  private final EcrHost host;
  private final Consumer<String> debugLog;

  private EcrRegistry(
      EcrCalls calls, Optional<EcrHost> host, EcrSettings settings, Consumer<String> debugLog) {
    this.calls = calls;
    this.credentials = new EcrCredentials(calls, Clock.systemUTC());
    this.settings = settings;
    this.debugLog = debugLog;
    this.host = host.orElseGet(this::ofCredentials);
  }

  /**
   * The registry of the credentials' account.
   *
   * @param region where nothing is given, that of the environment, the profile or the machine
   * @throws dev.lading.imagebuilder.registry.PushException when it cannot be known or asked
   */
  public static EcrRegistry ofAccount(
      Optional<String> region, EcrSettings settings, Consumer<String> debugLog) {
    return new EcrRegistry(
        EcrCalls.in(region, settings.endpoint()), Optional.empty(), settings, debugLog);
  }

  /** The registry of a host; nothing is asked yet. */
  public static EcrRegistry of(EcrHost host, EcrSettings settings, Consumer<String> debugLog) {
    return new EcrRegistry(
        EcrCalls.in(Optional.of(host.region()), settings.endpoint()),
        Optional.of(host),
        settings,
        debugLog);
  }

  private EcrHost ofCredentials() {
    String found = credentials.registry().getHost();
    return EcrHost.parse(String.valueOf(found))
        .orElseThrow(() -> EcrProblems.unknownRegistry(credentials.registry()));
  }

  @Override
  public String host() {
    return host.host();
  }

  @Override
  public Optional<String> region() {
    return Optional.of(host.region());
  }

  @Override
  public boolean expires() {
    return settings.keep() > 0;
  }

  @Override
  public PushDestination destination(String name) {
    RepositoryReference reference = new RepositoryReference(host.host(), name);
    EcrRepository repository = new EcrRepository(calls, host, name);
    if (repository.makeReady(settings)) {
      debugLog.accept("made the repository " + reference);
    }
    return destination(reference, repository);
  }

  @Override
  public RepositoryPreview preview(String name) {
    RepositoryReference reference = new RepositoryReference(host.host(), name);
    EcrRepository repository = new EcrRepository(calls, host, name);
    boolean there = repository.isThere();
    return new RepositoryPreview(
        destination(reference, repository), there, repository.changes(settings, there));
  }

  /** The tags of a repository that keep images from being expired; nothing is asked yet. */
  public LiveTags liveTags(String name) {
    return new LiveTags(calls, new EcrRepository(calls, host, name));
  }

  private PushDestination destination(RepositoryReference reference, EcrRepository repository) {
    return new PushDestination(
        reference,
        credentials,
        false,
        Optional.of(new EcrTagger(calls, host.account(), repository.name(), repository.arn())));
  }

  @Override
  public void close() {
    calls.close();
  }
}
