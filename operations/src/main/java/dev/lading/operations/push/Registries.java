package dev.lading.operations.push;

import dev.lading.imagebuilder.ecr.EcrHost;
import dev.lading.imagebuilder.ecr.EcrRegistry;
import dev.lading.imagebuilder.ecr.EcrSettings;
import dev.lading.imagebuilder.push.PushSettings;
import dev.lading.imagebuilder.push.TagPlan;
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
    if (!isEcr(target)) {
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
    registries.all.addAll(ecr(target, settings(push), debugLog));
    return registries;
  }

  /** Whether images go to Amazon ECR. */
  static boolean isEcr(PushSettings target) {
    return target.host().equals(ECR) || EcrHost.parse(target.host()).isPresent();
  }

  /**
   * The registries of Amazon ECR, one for each region.
   *
   * @throws PushException when it cannot be known which they are
   */
  static List<EcrRegistry> ecr(
      PushSettings target, EcrSettings settings, Consumer<String> debugLog) {
    Optional<EcrHost> host = EcrHost.parse(target.host());
    List<Optional<String>> regions =
        target.regions().isEmpty()
            ? List.of(Optional.empty())
            : target.regions().stream().map(Optional::of).toList();
    List<EcrRegistry> registries = new ArrayList<>();
    try {
      for (Optional<String> region : regions) {
        registries.add(
            host.isPresent()
                ? EcrRegistry.of(region.map(host.get()::in).orElse(host.get()), settings, debugLog)
                : EcrRegistry.ofAccount(region, settings, debugLog));
      }
    } catch (PushException e) {
      registries.forEach(EcrRegistry::close);
      throw e;
    }
    return registries;
  }

  /** In a shared repository the image's name stands before each tag. */
  private static EcrSettings settings(PushTarget push) {
    List<String> tags = push.choices().tags();
    if (!push.settings().shared()) {
      return push.choices().ecr().forPush(tags, List.of());
    }
    return push.choices()
        .ecr()
        .forPush(tags.stream().map(tag -> "*" + TagPlan.SEPARATOR + tag).toList(), push.images());
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
