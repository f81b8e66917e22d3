package dev.lading.operations.image;

import dev.lading.imagebuilder.publish.ImageSettings.Output;

/** What an image is written as. */
public enum ImageForm {
  /** A tar file that {@code docker load} and {@code skopeo} read. */
  DOCKER(Output.DOCKER_ARCHIVE, ".tar"),
  /** A tar file of an OCI image layout. */
  OCI(Output.OCI_ARCHIVE, ".tar"),
  /** A folder with an OCI image layout. */
  LAYOUT(Output.OCI_LAYOUT, "");

  private final Output output;
  private final String extension;

  ImageForm(Output output, String extension) {
    this.output = output;
    this.extension = extension;
  }

  Output output() {
    return output;
  }

  /** What follows the image's name. */
  String extension() {
    return extension;
  }
}
