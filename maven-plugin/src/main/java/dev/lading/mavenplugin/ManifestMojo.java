package dev.lading.mavenplugin;

import dev.lading.operations.image.ManifestOperation;
import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.collection.DependencyCollectionException;

/**
 * Plans the images, proves that they can start, writes their completed manifests and the
 * CloudFormation template to {@code target/lading}, and prints a summary. It needs no base image
 * and no network.
 */
@Mojo(
    name = "manifest",
    defaultPhase = LifecyclePhase.PREPARE_PACKAGE,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class ManifestMojo extends LadingMojo {

  @Override
  void run() throws IOException, DependencyCollectionException {
    ManifestOperation operation = new ManifestOperation(build());
    if (dryRun()) {
      operation.dryRun();
    } else {
      operation.run();
    }
  }
}
