package dev.lading.cli;

import dev.lading.operations.image.BaseUnreachable;
import dev.lading.operations.image.ImageForm;
import dev.lading.operations.image.ImageOperation;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the images into archives. */
@Command(
    name = "image",
    description =
        "Builds the images, without Docker, into archives; writes all that 'lading manifest' writes"
            + " as well.",
    mixinStandardHelpOptions = true)
final class ImageCommand implements Callable<Integer> {

  @Mixin private BuildOptions options = new BuildOptions();
  @Mixin private ImageOptions images = new ImageOptions();

  @Option(
      names = "--form",
      paramLabel = "FORM",
      defaultValue = "docker",
      description = {
        "docker, a tar file as 'docker save' writes it; oci, a tar file of an OCI image layout;"
            + " layout, the same as a folder; default is docker."
      })
  private ImageForm form = ImageForm.DOCKER;

  @Option(
      names = "--base-unreachable",
      paramLabel = "WHAT",
      defaultValue = "fail",
      description = "What happens when a base cannot be had: fail or warn; default is fail.")
  private BaseUnreachable baseUnreachable = BaseUnreachable.FAIL;

  @Override
  public Integer call() throws IOException {
    ImageOperation operation = new ImageOperation(options.build(), images.choices(), form);
    if (options.dryRun()) {
      operation.dryRun();
    } else {
      operation.run(baseUnreachable);
    }
    return 0;
  }
}
