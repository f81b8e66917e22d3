package dev.lading.imagebuilder;

import dev.lading.imagebuilder.assembly.ImageAssembler;
import dev.lading.imagebuilder.base.LayerIndexes;
import dev.lading.imagebuilder.jib.BaseImages;
import dev.lading.imagebuilder.layer.LayerStore;
import dev.lading.imagebuilder.publish.FileStore;
import dev.lading.imagebuilder.publish.ImagePublisher;
import java.nio.file.Path;

/** The publisher that builds use, with all its caches in one folder. */
final class Publishers {

  private Publishers() {}

  static ImagePublisher in(Path home) {
    return new ImageAssembler(
        new FileStore(home.resolve("files")),
        new LayerStore(home.resolve("layers")),
        new BaseImages(home.resolve("bases"), message -> {}),
        new LayerIndexes(home.resolve("bases/files")),
        home.resolve("images"));
  }
}
