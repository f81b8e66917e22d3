package dev.lading.processor.emit;

import dev.lading.model.Application;
import dev.lading.model.Image;
import dev.lading.model.manifest.ImageManifest;
import dev.lading.model.manifest.ImageManifestCodec;

/** Writes the manifest of each image, from which the image is built. */
public final class ImageManifestEmitter implements Emitter {

  private final ImageManifestCodec codec = new ImageManifestCodec();

  @Override
  public void emit(Application application, Output output) {
    for (Image image : application.images()) {
      output.resource(
          ImageManifest.resource(image.name()),
          codec.write(
              new ImageManifest(application.name(), image, application.functionsOf(image))));
    }
  }
}
