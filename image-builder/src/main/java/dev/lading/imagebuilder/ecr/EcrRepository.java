package dev.lading.imagebuilder.ecr;

import dev.lading.imagebuilder.registry.PushException;
import dev.lading.imagebuilder.registry.PushProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.CreateRepositoryRequest;
import software.amazon.awssdk.services.ecr.model.EncryptionType;
import software.amazon.awssdk.services.ecr.model.ImageTagMutability;
import software.amazon.awssdk.services.ecr.model.ImageTagMutabilityExclusionFilter;
import software.amazon.awssdk.services.ecr.model.ImageTagMutabilityExclusionFilterType;
import software.amazon.awssdk.services.ecr.model.LifecyclePolicyNotFoundException;
import software.amazon.awssdk.services.ecr.model.RepositoryAlreadyExistsException;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;
import software.amazon.awssdk.services.ecr.model.RepositoryPolicyNotFoundException;
import software.amazon.awssdk.services.ecr.model.Tag;

/**
 * One repository.
 *
 * @param calls to its region
 * @param host of its registry
 * @param name the repository's
 */
record EcrRepository(EcrCalls calls, EcrHost host, String name) {

  String arn() {
    return "arn:"
        + calls.partition()
        + ":ecr:"
        + host.region()
        + ":"
        + host.account()
        + ":repository/"
        + name;
  }

  /**
   * Makes the repository where it is missing, and sees to its policies.
   *
   * @return whether it was made
   * @throws PushException when it is missing and may not be made, or AWS refuses
   */
  boolean makeReady(EcrSettings settings) {
    boolean missing = !isThere();
    if (missing) {
      requireMayBeMade(settings);
      create(settings);
    }
    lifecycleToPut(settings)
        .ifPresent(policy -> put("ecr:PutLifecyclePolicy", ecr -> putLifecycle(ecr, policy)));
    policyToSet(settings)
        .ifPresent(policy -> put("ecr:SetRepositoryPolicy", ecr -> setPolicy(ecr, policy)));
    return missing;
  }

  /**
   * What {@link #makeReady} would do, in words.
   *
   * @throws PushException when it is missing and may not be made, or AWS refuses
   */
  List<String> changes(EcrSettings settings, boolean there) {
    List<String> changes = new ArrayList<>();
    if (!there) {
      requireMayBeMade(settings);
      changes.add("make the repository " + arn() + ": " + settings.words());
    }
    if (there ? lifecycleToPut(settings).isPresent() : settings.keep() > 0) {
      changes.add(
          "write its lifecycle policy: images that a stage may be running stay, and the newest "
              + settings.keep()
              + (settings.sharing().isEmpty() ? " others" : " others of each image"));
    }
    if (there ? policyToSet(settings).isPresent() : !settings.lambdaAccounts().isEmpty()) {
      changes.add(
          "let Lambda functions of "
              + String.join(", ", settings.lambdaAccounts())
              + " use its images, by its policy");
    }
    return changes;
  }

  private void requireMayBeMade(EcrSettings settings) {
    if (!settings.create()) {
      throw new PushException(
          PushProblem.REPOSITORY_MISSING,
          "there is no repository '"
              + name
              + "' in "
              + host.host()
              + " and lading.push.create is false: make it, or set lading.push.create");
    }
  }

  /** Whether the repository is there. */
  boolean isThere() {
    return calls.call(
        "ecr:DescribeRepositories",
        arn(),
        ecr ->
            !ecr.describeRepositories(
                    request -> request.registryId(host.account()).repositoryNames(name))
                .repositories()
                .isEmpty(),
        RepositoryNotFoundException.class,
        () -> false);
  }

  private void create(EcrSettings settings) {
    CreateRepositoryRequest.Builder request =
        CreateRepositoryRequest.builder()
            .registryId(host.account())
            .repositoryName(name)
            .imageTagMutability(mutability(settings))
            .imageScanningConfiguration(scan -> scan.scanOnPush(settings.scanOnPush()));
    if (mutability(settings) == ImageTagMutability.IMMUTABLE_WITH_EXCLUSION) {
      request.imageTagMutabilityExclusionFilters(
          settings.movingTags().stream().map(EcrRepository::moving).toList());
    }
    settings
        .kmsKey()
        .ifPresent(
            key ->
                request.encryptionConfiguration(
                    encryption -> encryption.encryptionType(EncryptionType.KMS).kmsKey(key)));
    List<Tag> tags =
        settings.repositoryTags().entrySet().stream()
            .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
            .toList();
    if (!tags.isEmpty()) {
      request.tags(tags);
    }
    CreateRepositoryRequest built = request.build();
    // Two builds may push their first images at once.
    boolean made =
        calls.call(
            "ecr:CreateRepository",
            arn(),
            ecr -> ecr.createRepository(built).repository() != null,
            RepositoryAlreadyExistsException.class,
            () -> false);
    if (!made && !isThere()) {
      throw new PushException(
          PushProblem.UNEXPECTED_ANSWER, "ECR says that '" + name + "' is there, and is not");
    }
  }

  private static ImageTagMutability mutability(EcrSettings settings) {
    if (!settings.immutableTags()) {
      return ImageTagMutability.MUTABLE;
    }
    return settings.movingTags().isEmpty()
        ? ImageTagMutability.IMMUTABLE
        : ImageTagMutability.IMMUTABLE_WITH_EXCLUSION;
  }

  private static ImageTagMutabilityExclusionFilter moving(String tag) {
    return ImageTagMutabilityExclusionFilter.builder()
        .filterType(ImageTagMutabilityExclusionFilterType.WILDCARD)
        .filter(tag)
        .build();
  }

  /** The policy, where there is none, or an earlier one of ours; the user's own stays. */
  private Optional<String> lifecycleToPut(EcrSettings settings) {
    if (settings.keep() == 0) {
      return Optional.empty();
    }
    Optional<String> found =
        calls.call(
            "ecr:GetLifecyclePolicy",
            arn(),
            ecr ->
                Optional.of(
                    ecr.getLifecyclePolicy(
                            request -> request.registryId(host.account()).repositoryName(name))
                        .lifecyclePolicyText()),
            LifecyclePolicyNotFoundException.class,
            Optional::empty);
    if (found.isPresent() && !LifecyclePolicy.isOurs(found.get())) {
      return Optional.empty();
    }
    String policy = LifecyclePolicy.keeping(settings.keep(), settings.sharing(), found);
    return found.filter(before -> LifecyclePolicy.same(before, policy)).isPresent()
        ? Optional.empty()
        : Optional.of(policy);
  }

  private Object putLifecycle(EcrClient ecr, String policy) {
    return ecr.putLifecyclePolicy(
        request ->
            request.registryId(host.account()).repositoryName(name).lifecyclePolicyText(policy));
  }

  /** The repository's policy with our statements; all others stay as they are. */
  private Optional<String> policyToSet(EcrSettings settings) {
    if (settings.lambdaAccounts().isEmpty()) {
      return Optional.empty();
    }
    RepositoryPolicy wanted =
        RepositoryPolicy.of(settings.lambdaAccounts(), host.region(), calls.partition());
    Optional<String> found =
        calls.call(
            "ecr:GetRepositoryPolicy",
            arn(),
            ecr ->
                Optional.of(
                    ecr.getRepositoryPolicy(
                            request -> request.registryId(host.account()).repositoryName(name))
                        .policyText()),
            RepositoryPolicyNotFoundException.class,
            Optional::empty);
    return wanted.in(found);
  }

  private Object setPolicy(EcrClient ecr, String policy) {
    return ecr.setRepositoryPolicy(
        request -> request.registryId(host.account()).repositoryName(name).policyText(policy));
  }

  private void put(String action, Function<EcrClient, Object> operation) {
    Object unused = calls.<Object>call(action, arn(), operation);
  }
}
