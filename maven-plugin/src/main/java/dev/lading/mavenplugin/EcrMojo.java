package dev.lading.mavenplugin;

import dev.lading.imagebuilder.ecr.EcrHost;
import dev.lading.imagebuilder.ecr.EcrRegistry;
import dev.lading.imagebuilder.ecr.EcrSettings;
import dev.lading.imagebuilder.push.PushSettings;
import dev.lading.imagebuilder.registry.PushException;
import dev.lading.imagebuilder.registry.PushProblem;
import dev.lading.imagebuilder.registry.TargetRegistry;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.NullUnmarked;

/** What a goal that pushes is told about Amazon ECR. */
@NullUnmarked
abstract class EcrMojo extends ImageBuildingMojo {

  private static final String ECR = "ecr";

  /**
   * The AWS regions that get the images: the first is the one whose URIs the record names first. By
   * default the region of the registry's host, or that of the environment, the profile or the
   * machine.
   */
  @Parameter(property = "lading.push.regions")
  private List<String> regions = List.of();

  /** Whether a repository of Amazon ECR that is not there is made. */
  @Parameter(property = "lading.push.create", defaultValue = "true")
  private boolean create;

  /** Whether images of new repositories of Amazon ECR are scanned when they are pushed. */
  @Parameter(property = "lading.push.scanOnPush", defaultValue = "true")
  private boolean scanOnPush;

  /**
   * Whether the tags of new repositories of Amazon ECR never move from one image to another, but
   * for those in {@code lading.push.tags}.
   */
  @Parameter(property = "lading.push.immutableTags", defaultValue = "true")
  private boolean immutableTags;

  /** The KMS key that encrypts new repositories of Amazon ECR; ECR's own encryption by default. */
  @Parameter(property = "lading.push.kmsKey")
  private String kmsKey;

  /** The tags of new repositories of Amazon ECR, as resources of AWS. */
  @Parameter private Map<String, String> repositoryTags = Map.of();

  /**
   * How many images Amazon ECR keeps in a repository besides those that a stage may be running; 0
   * leaves the repository's lifecycle policy alone. A policy that is not Lading's is left alone
   * too.
   */
  @Parameter(property = "lading.push.keep", defaultValue = "50")
  private int keepImages;

  /** Other AWS accounts whose functions use the images. */
  @Parameter(property = "lading.push.lambdaAccounts")
  private List<String> lambdaAccounts = List.of();

  /** The ECR API's endpoint, in place of the region's own, such as that of a VPC. */
  @Parameter(property = "lading.push.endpoint")
  private URI endpoint;

  final List<String> regions() {
    return regions;
  }

  /**
   * Amazon ECR where the registry is one of its, with a copy in each of the regions asked for.
   *
   * @param movingTags the tags that move from one image to the next
   */
  final Optional<List<TargetRegistry>> ecr(PushSettings target, List<String> movingTags) {
    Optional<EcrHost> host = EcrHost.parse(target.host());
    if (host.isEmpty() && !target.host().equals(ECR)) {
      if (!target.regions().isEmpty()) {
        throw new PushException(
            PushProblem.INVALID_SETTING,
            "lading.push.regions is for Amazon ECR, and "
                + target.host()
                + " is none of its hosts");
      }
      return Optional.empty();
    }
    // In a shared repository the image's name stands before each tag.
    EcrSettings settings =
        settings(target.shared() ? movingTags.stream().map(tag -> "*" + tag).toList() : movingTags);
    List<TargetRegistry> registries = new ArrayList<>();
    for (String region : target.regions()) {
      registries.add(registry(host.map(each -> each.in(region)), Optional.of(region), settings));
    }
    if (registries.isEmpty()) {
      registries.add(registry(host, Optional.empty(), settings));
    }
    return Optional.of(registries);
  }

  private TargetRegistry registry(
      Optional<EcrHost> host, Optional<String> region, EcrSettings settings) {
    return host.isPresent()
        ? EcrRegistry.of(host.get(), settings, message -> getLog().debug(message))
        : EcrRegistry.ofAccount(region, settings, message -> getLog().debug(message));
  }

  private EcrSettings settings(List<String> movingTags) {
    return new EcrSettings(
        create,
        scanOnPush,
        immutableTags,
        movingTags,
        Optional.ofNullable(kmsKey).filter(key -> !key.isBlank()),
        repositoryTags,
        keepImages,
        lambdaAccounts,
        Optional.ofNullable(endpoint));
  }
}
