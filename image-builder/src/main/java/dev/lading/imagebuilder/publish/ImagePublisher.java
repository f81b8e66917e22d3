package dev.lading.imagebuilder.publish;

import dev.lading.imagebuilder.plan.ImageBuildException;

/** Builds planned images. */
public interface ImagePublisher {

  /**
   * Proves an image and makes all its parts, but writes nothing outside the caches.
   *
   * @throws BaseImageUnreachableException when the base's registry does not give the base
   * @throws dev.lading.imagebuilder.plan.ImageProofException when a proof does not hold
   * @throws ImageBuildException when the image cannot be built for another reason
   */
  BuiltImage build(ImageRequest request);

  /**
   * Builds an image into an archive and reads it back.
   *
   * @throws BaseImageUnreachableException when the base's registry does not give the base
   * @throws ImageBuildException when the image cannot be built for another reason
   */
  ImageArchive publish(ImageRequest request);
}
