package dev.lading.operations.push;

import dev.lading.imagebuilder.ecr.EcrHost;
import dev.lading.imagebuilder.ecr.EcrRegistry;
import dev.lading.imagebuilder.ecr.EcrSettings;
import dev.lading.imagebuilder.push.PushSettings;
import dev.lading.imagebuilder.registry.PlainRegistry;
import dev.lading.imagebuilder.registry.PushException;
import dev.lading.imagebuilder.registry.PushProblem;
import dev.lading.imagebuilder.registry.TargetRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the registries that a push goes to: one, or one in each region of AWS. */
final class Registries {

  private static final String ECR = "ecr";

  private final PushChoices choices;
  private final RegistryCredentials credentials;
  private final Consumer<String> debugLog;

  Registries(PushChoices choices, RegistryCredentials credentials, Consumer<String> debugLog) {
    this.choices = choices;
    this.credentials = credentials;
    this.debugLog = debugLog;
  }

  /**
   * The registries; the first is the one whose URIs the record names first.
   *
   * @throws PushException when it cannot be known which they are
   */
  List<TargetRegistry> of(PushSettings target) {
    Optional<EcrHost> host = EcrHost.parse(target.host());
    if (host.isEmpty() && !target.host().equals(ECR)) {
      if (!target.regions().isEmpty()) {
        throw new PushException(
            PushProblem.INVALID_SETTING,
            "lading.push.regions is for Amazon ECR, and "
                + target.host()
                + " is none of its hosts");
      }
      return List.of(new PlainRegistry(target.host(), choices.insecure(), credentials::of));
    }
    EcrSettings settings = choices.ecr().withMovingTags(movingTags(target));
    List<TargetRegistry> registries = new ArrayList<>();
    for (String region : target.regions()) {
      registries.add(registry(host.map(each -> each.in(region)), Optional.of(region), settings));
    }
    if (registries.isEmpty()) {
      registries.add(registry(host, Optional.empty(), settings));
    }
    return registries;
  }

  /** In a shared repository the image's name stands before each tag. */
  private List<String> movingTags(PushSettings target) {
    return target.shared()
        ? choices.tags().stream().map(tag -> "*" + tag).toList()
        : choices.tags();
  }

  private TargetRegistry registry(
      Optional<EcrHost> host, Optional<String> region, EcrSettings settings) {
    return host.isPresent()
        ? EcrRegistry.of(host.get(), settings, debugLog)
        : EcrRegistry.ofAccount(region, settings, debugLog);
  }
}
