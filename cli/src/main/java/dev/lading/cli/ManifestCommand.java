package dev.lading.cli;

import dev.lading.operations.image.ManifestOperation;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Plans the images. */
@Command(
    name = "manifest",
    description = {
      "Plans the images, proves that they can start, and writes their completed manifests, bills of"
          + " materials, the report and the CloudFormation template.",
      "It needs no base image and no network."
    },
    mixinStandardHelpOptions = true)
final class ManifestCommand implements Callable<Integer> {

  @Mixin private BuildOptions options = new BuildOptions();

  @Override
  public Integer call() throws IOException {
    ManifestOperation operation = new ManifestOperation(options.build());
    if (options.dryRun()) {
      operation.dryRun();
    } else {
      operation.run();
    }
    return 0;
  }
}
