package dev.lading.cli;

import dev.lading.operations.image.ApplicationBuild;
import dev.lading.operations.push.PushChoices;
import dev.lading.operations.push.PushOperation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds and pushes the images. */
@Command(
    name = "push",
    description = {
      "Builds the images, pushes them to Amazon ECR or another registry, reads them back, and then"
          + " writes the template with the images' URIs, pinned by digest and ready to be deployed.",
      "Only what the registry does not have is sent. A push that fails leaves no template."
    },
    mixinStandardHelpOptions = true)
final class PushCommand implements Callable<Integer> {

  @Mixin private BuildOptions options = new BuildOptions();
  @Mixin private ImageOptions images = new ImageOptions();
  @Mixin private RegistryOptions place = new RegistryOptions();
  @Mixin private EcrOptions ecr = new EcrOptions();
  @Mixin private CredentialOptions credentials = new CredentialOptions();

  @Option(
      names = "--tag",
      paramLabel = "TAG",
      description = "The tag that names these images and no others, ever; default is the commit.")
  private @Nullable String tag;

  @Option(
      names = "--tags",
      split = ",",
      paramLabel = "TAG",
      description = "More tags, which move from one image to the next, such as a branch.")
  private List<String> tags = List.of();

  @Option(
      names = "--dirty",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description =
          "Whether a Git work tree with changes that no commit has may be pushed; by default it may.")
  private boolean dirty = true;

  @Option(
      names = "--insecure",
      description = "Speaks HTTP instead of HTTPS, with a registry on this machine only.")
  private boolean insecure;

  @Option(
      names = "--connections",
      paramLabel = "N",
      defaultValue = "4",
      description = "How many layers are sent at once; default is ${DEFAULT-VALUE}.")
  private int connections;

  @Override
  public Integer call() throws IOException {
    ApplicationBuild build = options.build();
    PushOperation operation =
        new PushOperation(
            build,
            images.choices(),
            choices(build),
            credentials.credentials(options.variables(), build.console()::debug));
    if (options.dryRun()) {
      operation.dryRun();
    } else {
      operation.run();
    }
    return 0;
  }

  private PushChoices choices(ApplicationBuild build) {
    return new PushChoices(
        place.registry(),
        place.repository(build.source().application()),
        Optional.ofNullable(tag),
        tags,
        dirty,
        place.stage(),
        insecure,
        connections,
        place.regions(),
        ecr.settings(place.endpoint()));
  }
}
