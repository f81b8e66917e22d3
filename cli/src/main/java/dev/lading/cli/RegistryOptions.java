package dev.lading.cli;

import dev.lading.operations.application.CompiledApplication;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where images are pushed to. */
final class RegistryOptions {

  @Option(
      names = "--registry",
      paramLabel = "HOST[/PATH]",
      defaultValue = "",
      description = {
        "'ecr' for Amazon ECR of the AWS credentials' account and region, or a registry's host; a"
            + " path comes before all repositories' names."
      })
  private String registry = "";

  @Option(
      names = "--repository",
      paramLabel = "NAME",
      description = {
        "The name of the repositories, with {image} for an image's name; without it, all images are"
            + " in one, and their tags begin with the image's name. Default is APPLICATION/{image}."
      })
  private @Nullable String repository;

  @Option(
      names = "--regions",
      split = ",",
      paramLabel = "REGION",
      description = {
        "The AWS regions that get the images; default is the region of the registry's host, or of"
            + " the environment, the profile or the machine."
      })
  private List<String> regions = List.of();

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      defaultValue = "production",
      description = "The stage that the images are pushed for; default is ${DEFAULT-VALUE}.")
  private String stage = "";

  @Option(
      names = "--endpoint",
      paramLabel = "ADDRESS",
      description = "The ECR API's endpoint, in place of the region's own.")
  private @Nullable URI endpoint;

  String registry() {
    return registry;
  }

  String repository(CompiledApplication application) {
    return repository == null
        ? application.manifests().get(0).application() + "/{image}"
        : repository;
  }

  List<String> regions() {
    return regions;
  }

  String stage() {
    return stage;
  }

  Optional<URI> endpoint() {
    return Optional.ofNullable(endpoint);
  }
}
