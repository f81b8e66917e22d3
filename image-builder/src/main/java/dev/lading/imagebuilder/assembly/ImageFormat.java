package dev.lading.imagebuilder.assembly;

import dev.lading.imagebuilder.layer.LayerStore;
import dev.lading.imagebuilder.publish.ImageSettings.Output;

/** The media types of an image's parts. */
enum ImageFormat {
  /** Docker's schema 2, which every registry takes. */
  DOCKER(
      "application/vnd.docker.distribution.manifest.v2+json",
      "application/vnd.docker.container.image.v1+json",
      LayerStore.LAYER_TYPE),
  /** The OCI's. */
  OCI(
      "application/vnd.oci.image.manifest.v1+json",
      "application/vnd.oci.image.config.v1+json",
      "application/vnd.oci.image.layer.v1.tar+gzip");

  private final String manifestType;
  private final String configType;
  private final String layerType;

  ImageFormat(String manifestType, String configType, String layerType) {
    this.manifestType = manifestType;
    this.configType = configType;
    this.layerType = layerType;
  }

  static ImageFormat of(Output output) {
    return output == Output.DOCKER_ARCHIVE ? DOCKER : OCI;
  }

  String manifestType() {
    return manifestType;
  }

  String configType() {
    return configType;
  }

  String layerType() {
    return layerType;
  }
}
