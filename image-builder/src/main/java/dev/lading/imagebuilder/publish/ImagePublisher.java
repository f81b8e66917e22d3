package dev.lading.imagebuilder.publish;

import dev.lading.imagebuilder.plan.ImageBuildException;

/** Builds planned images. */
public interface ImagePublisher {

  /**
   * Builds an image into an archive and reads it back.
   *
   * @throws BaseImageUnreachableException when the base's registry does not give the base
   * @throws ImageBuildException when the image cannot be built for another reason
   */
  ImageArchive publish(ImageRequest request);
}
