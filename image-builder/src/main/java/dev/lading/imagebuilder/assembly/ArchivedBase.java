package dev.lading.imagebuilder.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.imagebuilder.image.BaseContents;
import dev.lading.imagebuilder.image.ImageLayer;
import dev.lading.imagebuilder.layer.LayerStore;
import dev.lading.imagebuilder.plan.ImageBuildException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;

/** Reads a base image out of a tar file of {@code docker save}, or of an OCI image layout. */
public final class ArchivedBase {

  private static final int LARGEST_JSON = 1 << 24;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final TarFile tar;
  private final Map<String, TarArchiveEntry> entries = new HashMap<>();

  private ArchivedBase(Path file, TarFile tar) {
    this.file = file;
    this.tar = tar;
    tar.getEntries()
        .forEach(entry -> entries.put(entry.getName().replaceFirst("^\\./", ""), entry));
  }

  /**
   * Reads the one image of a tar file.
   *
   * @param layers keeps its layers
   * @throws ImageBuildException when it is not an archive of exactly one image
   */
  public static BaseContents read(Path file, LayerStore layers) throws IOException {
    try (TarFile tar = open(file)) {
      return new ArchivedBase(file, tar).contents(layers);
    }
  }

  private static TarFile open(Path file) throws IOException {
    try {
      return new TarFile(file);
    } catch (IOException e) {
      throw new IOException(file + " is not a tar file, or is damaged: " + e.getMessage(), e);
    }
  }

  private BaseContents contents(LayerStore layers) throws IOException {
    if (entries.containsKey("manifest.json")) {
      JsonNode images = json("manifest.json");
      requireOne(images.size());
      List<String> names = new ArrayList<>();
      images.path(0).path("Layers").forEach(name -> names.add(name.asText()));
      return contents(layers, json(images.path(0).path("Config").asText()), names);
    }
    if (entries.containsKey("index.json")) {
      JsonNode images = json("index.json").path("manifests");
      requireOne(images.size());
      JsonNode manifest = json(blob(images.path(0)));
      List<String> names = new ArrayList<>();
      manifest.path("layers").forEach(layer -> names.add(blob(layer)));
      return contents(layers, json(blob(manifest.path("config"))), names);
    }
    throw none();
  }

  private BaseContents contents(LayerStore store, JsonNode config, List<String> names)
      throws IOException {
    JsonNode diffIds = config.path("rootfs").path("diff_ids");
    if (diffIds.size() != names.size()) {
      throw new ImageBuildException(
          file
              + " is damaged: its configuration speaks of "
              + diffIds.size()
              + " layers, its manifest of "
              + names.size()
              + ".");
    }
    List<ImageLayer> layers = new ArrayList<>();
    for (int index = 0; index < names.size(); index++) {
      TarArchiveEntry entry = entry(names.get(index));
      layers.add(
          store.baseLayer(
              diffIds.path(index).asText(), () -> uncompressed(tar.getInputStream(entry))));
    }
    return new BaseContents(file.toString(), Optional.empty(), config, layers);
  }

  private static InputStream uncompressed(InputStream content) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(content, 1 << 16);
    buffered.mark(2);
    boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    return gzip ? new GZIPInputStream(buffered, 1 << 16) : buffered;
  }

  private static String blob(JsonNode descriptor) {
    return "blobs/" + descriptor.path("digest").asText().replace(':', '/');
  }

  private JsonNode json(String name) throws IOException {
    try (InputStream in = tar.getInputStream(entry(name))) {
      return JSON.readTree(in.readNBytes(LARGEST_JSON));
    }
  }

  private TarArchiveEntry entry(String name) {
    TarArchiveEntry entry = entries.get(name);
    if (entry != null && entry.isSymbolicLink()) {
      // Old versions of 'docker save' write a layer once and link to it.
      String folder = name.substring(0, name.lastIndexOf('/') + 1);
      entry = entries.get(Path.of(folder + entry.getLinkName()).normalize().toString());
    }
    if (entry == null) {
      throw none();
    }
    return entry;
  }

  private void requireOne(int count) {
    if (count != 1) {
      throw new ImageBuildException(
          file + " holds " + count + " images; an archive of exactly one is needed.");
    }
  }

  private ImageBuildException none() {
    return new ImageBuildException(
        file
            + " is not an image archive as 'docker save' writes it. Make one with 'docker save -o"
            + " base.tar IMAGE', or 'skopeo copy docker://IMAGE docker-archive:base.tar'; do not"
            + " compress it.");
  }
}
