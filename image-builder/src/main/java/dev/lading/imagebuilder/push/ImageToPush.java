package dev.lading.imagebuilder.push;

import dev.lading.imagebuilder.publish.BuiltImage;
import dev.lading.model.Image;

/**
 * An image that was built and proven.
 *
 * @param image what compile time asked for
 * @param built what was built
 */
public record ImageToPush(Image image, BuiltImage built) {

  String name() {
    return image.name().value();
  }

  String platform() {
    return "linux/" + image.architecture().platformName();
  }
}
