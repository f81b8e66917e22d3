package dev.lading.mavenplugin;

import dev.lading.operations.Choice;
import dev.lading.operations.image.BaseUnreachable;
import dev.lading.operations.image.ImageForm;
import dev.lading.operations.image.ImageOperation;
import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.jspecify.annotations.NullUnmarked;

/**
 * Builds the images, without Docker, into the archives {@code target/lading/images/<image>.tar}. It
 * writes all that the goal {@code manifest} writes as well.
 */
@NullUnmarked
@Mojo(
    name = "image",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class ImageMojo extends ImageBuildingMojo {

  /**
   * What is written: {@code docker}, a tar file as {@code docker save} writes it; {@code oci}, a
   * tar file of an OCI image layout; {@code layout}, the same as a folder.
   */
  @Parameter(property = "lading.image.form", defaultValue = "docker")
  private String form;

  /** Skips this goal. */
  @Parameter(property = "lading.image.skip", defaultValue = "false")
  private boolean skipImage;

  /** What happens when a base image cannot be had: {@code fail} or {@code warn}. */
  @Parameter(property = "lading.baseUnreachable", defaultValue = "fail")
  private String baseUnreachable;

  @Override
  void run() throws IOException, DependencyCollectionException {
    if (skipImage) {
      getLog().debug("no images are built");
      return;
    }
    ImageOperation operation =
        new ImageOperation(
            build(), imageChoices(), Choice.of(ImageForm.class, "lading.image.form", form));
    BaseUnreachable without =
        Choice.of(BaseUnreachable.class, "lading.baseUnreachable", baseUnreachable);
    if (dryRun()) {
      operation.dryRun();
    } else {
      operation.run(without);
    }
  }
}
