package dev.lading.imagebuilder.push;

import dev.lading.imagebuilder.publish.ImageArchive;
import dev.lading.model.Image;

/**
 * An image that was built and proven.
 *
 * @param image what compile time asked for
 * @param archive what was built
 */
public record ImageToPush(Image image, ImageArchive archive) {

  String name() {
    return image.name().value();
  }

  String platform() {
    return "linux/" + image.architecture().platformName();
  }
}
