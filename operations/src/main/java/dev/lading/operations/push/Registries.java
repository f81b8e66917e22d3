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

/** The registries that a push goes to: one, or one in each region of AWS. */
final class Registries implements AutoCloseable {

  private static final String ECR = "ecr";

  private final List<TargetRegistry> all = new ArrayList<>();

  private Registries() {}

  /**
   * Opens the registries.
   *
   * @throws PushException when it cannot be known which they are
   */
  static Registries open(
      PushTarget push, RegistryCredentials credentials, Consumer<String> debugLog) {
    Registries registries = new Registries();
    PushSettings target = push.settings();
    Optional<EcrHost> host = EcrHost.parse(target.host());
    if (host.isEmpty() && !target.host().equals(ECR)) {
      if (!target.regions().isEmpty()) {
        throw new PushException(
            PushProblem.INVALID_SETTING,
            "lading.push.regions is for Amazon ECR, and "
                + target.host()
                + " is none of its hosts");
      }
      boolean insecure = push.choices().insecure();
      registries.all.add(new PlainRegistry(target.host(), insecure, credentials::of));
      return registries;
    }
    EcrSettings settings = push.choices().ecr().withMovingTags(movingTags(push));
    List<Optional<String>> regions =
        target.regions().isEmpty()
            ? List.of(Optional.empty())
            : target.regions().stream().map(Optional::of).toList();
    try {
      for (Optional<String> region : regions) {
        registries.all.add(
            host.isPresent()
                ? EcrRegistry.of(region.map(host.get()::in).orElse(host.get()), settings, debugLog)
                : EcrRegistry.ofAccount(region, settings, debugLog));
      }
    } catch (PushException e) {
      registries.close();
      throw e;
    }
    return registries;
  }

  /** In a shared repository the image's name stands before each tag. */
  private static List<String> movingTags(PushTarget push) {
    List<String> tags = push.choices().tags();
    return push.settings().shared() ? tags.stream().map(tag -> "*" + tag).toList() : tags;
  }

  /** All of them; the first is the one whose URIs the record names first. */
  List<TargetRegistry> all() {
    return all;
  }

  @Override
  public void close() {
    all.forEach(TargetRegistry::close);
  }
}
