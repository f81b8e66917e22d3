package dev.lading.mavenplugin;

import dev.lading.imagebuilder.ecr.EcrSettings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.NullUnmarked;

/** What a goal that pushes is told about Amazon ECR. */
@NullUnmarked
abstract class EcrMojo extends ImageBuildingMojo {

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

  final EcrSettings ecr() {
    return new EcrSettings(
        create,
        scanOnPush,
        immutableTags,
        List.of(),
        Optional.ofNullable(kmsKey).filter(key -> !key.isBlank()),
        repositoryTags,
        keepImages,
        List.of(),
        lambdaAccounts,
        Optional.ofNullable(endpoint));
  }
}
