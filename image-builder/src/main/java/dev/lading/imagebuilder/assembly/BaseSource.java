package dev.lading.imagebuilder.assembly;

import dev.lading.imagebuilder.image.BaseContents;
import dev.lading.imagebuilder.publish.BaseRequest;

/** Brings base images to this machine. */
public interface BaseSource {

  /**
   * The base of the request's image, for its architecture.
   *
   * @throws dev.lading.imagebuilder.publish.BaseImageUnreachableException when its registry does
   *     not give it
   * @throws dev.lading.imagebuilder.plan.ImageBuildException when it is not as it should be
   */
  BaseContents fetch(BaseRequest request);
}
