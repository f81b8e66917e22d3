package dev.lading.imagebuilder.jib;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.imagebuilder.plan.ImageBuildException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * What a {@code docker save} tar file holds: its one image's configuration and its layers' sizes.
 *
 * @param config the image's configuration
 * @param layerSizes of the layers' files, in the image's order
 */
record DockerArchive(JsonNode config, List<Long> layerSizes) {

  private static final String MANIFEST = "manifest.json";
  private static final int LARGEST_JSON = 1 << 24;
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads a tar file.
   *
   * @throws ImageBuildException when it is not an archive of exactly one image
   */
  static DockerArchive read(Path tar) throws IOException {
    Map<String, Long> sizes = new LinkedHashMap<>();
    JsonNode manifests = JSON.readTree(content(tar, MANIFEST, sizes).orElseThrow(() -> none(tar)));
    if (!manifests.isArray() || manifests.size() != 1) {
      throw new ImageBuildException(
          tar + " holds " + manifests.size() + " images; an archive of exactly one is needed.");
    }
    JsonNode manifest = manifests.get(0);
    String configName = manifest.path("Config").asText();
    JsonNode config = JSON.readTree(content(tar, configName, sizes).orElseThrow(() -> none(tar)));
    List<Long> layerSizes = new ArrayList<>();
    for (JsonNode layer : manifest.path("Layers")) {
      layerSizes.add(sizes.getOrDefault(layer.asText(), 0L));
    }
    return new DockerArchive(config, List.copyOf(layerSizes));
  }

  /** The operating system and the architecture, as {@code linux/arm64}. */
  String platform() {
    return config.path("os").asText("?") + "/" + config.path("architecture").asText("?");
  }

  private static Optional<byte[]> content(Path tar, String name, Map<String, Long> sizes)
      throws IOException {
    byte[] found = null;
    try (TarArchiveInputStream entries =
        new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(tar), 1 << 16))) {
      for (TarArchiveEntry entry = entries.getNextEntry();
          entry != null;
          entry = entries.getNextEntry()) {
        sizes.put(entry.getName(), entry.getSize());
        if (entry.getName().equals(name)) {
          found = entries.readNBytes(LARGEST_JSON);
        }
      }
    } catch (IOException e) {
      throw new IOException(tar + " is not a tar file, or is damaged: " + e.getMessage(), e);
    }
    return Optional.ofNullable(found);
  }

  private static ImageBuildException none(Path tar) {
    return new ImageBuildException(
        tar
            + " is not an image archive as 'docker save' writes it. Make one with 'docker save -o"
            + " base.tar IMAGE', or 'skopeo copy docker://IMAGE docker-archive:base.tar'; do not"
            + " compress it.");
  }
}
