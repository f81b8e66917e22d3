package dev.lading.imagebuilder.base;

import dev.lading.imagebuilder.image.BaseContents;
import dev.lading.imagebuilder.image.ImageLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads base images, each layer once in its life: a layer's digest tells what is in it. */
public final class LayerIndexes {

  private final Path folder;

  /** Remembers layers in files of the folder, which need not be there yet. */
  public LayerIndexes(Path folder) {
    this.folder = folder;
  }

  /** Reads the base. */
  public BaseSystem read(BaseContents contents) throws IOException {
    List<LayerIndex> layers = new ArrayList<>();
    for (ImageLayer layer : contents.layers()) {
      layers.add(index(layer));
    }
    return new BaseSystem(contents, new BaseFiles(layers));
  }

  private LayerIndex index(ImageLayer layer) throws IOException {
    Path memory = folder.resolve(layer.diffId().replace(':', '-') + ".files");
    if (Files.exists(memory)) {
      Optional<LayerIndex> remembered = LayerIndexText.read(Files.readString(memory));
      if (remembered.isPresent()) {
        return remembered.get();
      }
    }
    LayerIndex index = LayerIndexer.read(layer.blob().file());
    Files.createDirectories(folder);
    Path unfinished = Files.createTempFile(folder, "layer", ".tmp");
    Files.writeString(unfinished, LayerIndexText.write(index));
    Files.move(unfinished, memory, StandardCopyOption.REPLACE_EXISTING);
    return index;
  }
}
