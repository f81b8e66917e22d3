package dev.lading.cli;

import dev.lading.imagebuilder.ecr.EcrSettings;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How repositories of Amazon ECR are made. */
final class EcrOptions {

  @Option(
      names = "--create",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Whether a repository that is not there is made; by default it is.")
  private boolean create = true;

  @Option(
      names = "--scan-on-push",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description =
          "Whether images of new repositories are scanned when pushed; by default they are.")
  private boolean scanOnPush = true;

  @Option(
      names = "--immutable-tags",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description =
          "Whether tags of new repositories never move, but for --tags; by default they do not.")
  private boolean immutableTags = true;

  @Option(
      names = "--kms-key",
      paramLabel = "KEY",
      description = "The KMS key that encrypts new repositories.")
  private @Nullable String kmsKey;

  @Option(
      names = "--repository-tag",
      paramLabel = "KEY=VALUE",
      description = "A tag of new repositories, as resources of AWS; repeatable.")
  private Map<String, String> repositoryTags = new LinkedHashMap<>();

  @Option(
      names = "--keep",
      paramLabel = "N",
      defaultValue = "50",
      description = {
        "How many images a repository keeps besides those that a stage may be running; 0 leaves its"
            + " lifecycle policy alone; default is ${DEFAULT-VALUE}."
      })
  private int keep;

  @Option(
      names = "--lambda-accounts",
      split = ",",
      paramLabel = "ACCOUNT",
      description = "Other AWS accounts whose functions use the images.")
  private List<String> lambdaAccounts = List.of();

  EcrSettings settings(Optional<URI> endpoint) {
    return new EcrSettings(
        create,
        scanOnPush,
        immutableTags,
        List.of(),
        Optional.ofNullable(kmsKey).filter(key -> !key.isBlank()),
        repositoryTags,
        keep,
        List.of(),
        lambdaAccounts,
        endpoint);
  }
}
