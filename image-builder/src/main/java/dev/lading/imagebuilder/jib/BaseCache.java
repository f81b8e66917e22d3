package dev.lading.imagebuilder.jib;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.cloud.tools.jib.api.ImageReference;
import dev.lading.imagebuilder.image.BaseContents;
import dev.lading.imagebuilder.image.Blob;
import dev.lading.imagebuilder.image.ImageLayer;
import dev.lading.imagebuilder.layer.LayerStore;
import dev.lading.imagebuilder.natives.Sha256;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What registries gave, on this machine: blobs by their digests, and which blobs a reference stood
 * for when it was last asked.
 */
final class BaseCache {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final LayerStore layers;

  BaseCache(Path folder, LayerStore layers) {
    this.folder = folder;
    this.layers = layers;
  }

  /**
   * The parts of an image.
   *
   * @param digest of what the reference names, which may be a list of platforms
   * @param config the digest of its configuration
   * @param layers the digests of its layers
   */
  record Parts(String digest, String config, List<String> layers) {}

  /** A blob's file, which need not be there yet. */
  Path blob(String digest) {
    return folder.resolve("blobs").resolve(digest.substring(digest.indexOf(':') + 1));
  }

  /** The image that the reference stood for, if all of it is here. */
  Optional<BaseContents> find(ImageReference reference, String architecture) throws IOException {
    Path memory = memory(reference, architecture);
    if (!Files.exists(memory)) {
      return Optional.empty();
    }
    JsonNode known = JSON.readTree(memory.toFile());
    List<String> layerDigests = new ArrayList<>();
    known.path("layers").forEach(layer -> layerDigests.add(layer.asText()));
    Parts parts =
        new Parts(known.path("digest").asText(), known.path("config").asText(), layerDigests);
    boolean whole =
        Files.exists(blob(parts.config()))
            && parts.layers().stream().allMatch(layer -> Files.exists(blob(layer)));
    return whole ? Optional.of(contents(reference, parts)) : Optional.empty();
  }

  /** Remembers what a reference stands for, all of which is here. */
  BaseContents remember(ImageReference reference, String architecture, Parts parts)
      throws IOException {
    ObjectNode known = JSON.createObjectNode();
    known.put("reference", reference.toString()).put("digest", parts.digest());
    known.put("config", parts.config());
    ArrayNode list = known.putArray("layers");
    parts.layers().forEach(list::add);
    Path memory = memory(reference, architecture);
    Files.createDirectories(memory.getParent());
    Path unfinished = Files.createTempFile(memory.getParent(), "reference", ".tmp");
    Files.write(unfinished, JSON.writeValueAsBytes(known));
    Files.move(unfinished, memory, StandardCopyOption.REPLACE_EXISTING);
    return contents(reference, parts);
  }

  private Path memory(ImageReference reference, String architecture) {
    String name = Sha256.ofText(reference + " " + architecture).substring(0, 32);
    return folder.resolve("references").resolve(name + ".json");
  }

  private BaseContents contents(ImageReference reference, Parts parts) throws IOException {
    JsonNode config = JSON.readTree(blob(parts.config()).toFile());
    JsonNode diffIds = config.path("rootfs").path("diff_ids");
    List<ImageLayer> found = new ArrayList<>();
    for (int index = 0; index < parts.layers().size(); index++) {
      found.add(layer(diffIds.path(index).asText(), parts.layers().get(index)));
    }
    return new BaseContents(reference.toString(), Optional.of(parts.digest()), config, found);
  }

  private ImageLayer layer(String diffId, String digest) throws IOException {
    Path file = blob(digest);
    if (!compressed(file)) {
      return layers.baseLayer(diffId, () -> new BufferedInputStream(Files.newInputStream(file)));
    }
    Blob blob = new Blob(LayerStore.LAYER_TYPE, digest, Files.size(file), file);
    return new ImageLayer(ImageLayer.BASE, diffId, blob);
  }

  /** A tar file's first bytes are a file's name; only compression starts otherwise. */
  private static boolean compressed(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      int first = in.read();
      int second = in.read();
      return (first == 0x1f && second == 0x8b) || (first == 0x28 && second == 0xb5);
    }
  }
}
