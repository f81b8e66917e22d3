package dev.lading.mavenplugin;

import dev.lading.operations.push.PruneChoices;
import dev.lading.operations.push.PruneOperation;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.NullUnmarked;

/**
 * Lifts the tags of images that a stage no longer runs, so that Amazon ECR may expire them. What
 * the stage runs is what the template names that was deployed to it.
 */
@NullUnmarked
@Mojo(name = "prune", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class PruneMojo extends ApplicationMojo {

  /** {@code ecr} for Amazon ECR of the AWS credentials' account and region, or one of its hosts. */
  @Parameter(property = "lading.push.registry", defaultValue = "")
  private String registry;

  /** The name of the repositories; <code>{image}</code> stands for an image's name. */
  @Parameter(
      property = "lading.push.repository",
      defaultValue = "${project.artifactId}/{image}",
      required = true)
  private String repository;

  /**
   * The AWS regions that have the images. By default the region of the registry's host, or that of
   * the environment, the profile or the machine.
   */
  @Parameter(property = "lading.push.regions")
  private List<String> regions = List.of();

  /** The ECR API's endpoint, in place of the region's own, such as that of a VPC. */
  @Parameter(property = "lading.push.endpoint")
  private URI endpoint;

  /** The stage whose images are looked at. */
  @Parameter(property = "lading.push.stage", defaultValue = "production", required = true)
  private String stage;

  /** The template that the stage runs. */
  @Parameter(
      property = "lading.prune.template",
      defaultValue = "${project.build.directory}/lading/template.yaml",
      required = true)
  private File template;

  /** How many images are kept besides those that run, for rollbacks. */
  @Parameter(property = "lading.prune.keep", defaultValue = "2")
  private int keep;

  /** Whether the goal only tells what it would lift. */
  @Parameter(property = "lading.dryRun", defaultValue = "false")
  private boolean dryRun;

  @Override
  void run() throws IOException {
    PruneChoices choices =
        new PruneChoices(
            registry == null ? "" : registry,
            repository,
            regions,
            Optional.ofNullable(endpoint),
            stage,
            template.toPath(),
            keep);
    new PruneOperation(application(), choices, console()).run(dryRun);
  }
}
