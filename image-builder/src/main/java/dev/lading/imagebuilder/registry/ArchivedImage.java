package dev.lading.imagebuilder.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lading.imagebuilder.natives.Sha256;
import dev.lading.imagebuilder.plan.ImageBuildException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;

/**
 * An image archive as a registry takes it: its layers just as they are in the file, so that what
 * was proven is what is pushed, and a manifest of Docker's schema 2, which Lambda takes.
 *
 * @param config the image's configuration
 * @param layers in the image's order
 * @param manifest names them all by digest
 * @param platform such as {@code linux/arm64}
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/images-create.html">Requirements for
 *     container images</a>
 */
record ArchivedImage(
    ImageBlob config, List<ImageBlob> layers, BlobSource.Bytes manifest, String platform) {

  static final String MANIFEST_TYPE = "application/vnd.docker.distribution.manifest.v2+json";
  private static final String CONFIG_TYPE = "application/vnd.docker.container.image.v1+json";
  private static final String LAYER_TYPE = "application/vnd.docker.image.rootfs.diff.tar.gzip";
  private static final Pattern LAYER_NAME = Pattern.compile("([0-9a-f]{64})\\.tar\\.gz");
  private static final ObjectMapper JSON = new ObjectMapper();

  ArchivedImage {
    layers = List.copyOf(layers);
  }

  /**
   * Reads where in a file everything is.
   *
   * @param titles of the layers; where there are fewer than layers, the first ones are the base's
   * @throws ImageBuildException when it is no archive that Lading wrote
   */
  static ArchivedImage read(Path tar, List<String> titles) throws IOException {
    try (TarFile file = new TarFile(tar)) {
      Map<String, TarArchiveEntry> entries = new LinkedHashMap<>();
      file.getEntries().forEach(entry -> entries.put(entry.getName(), entry));
      JsonNode listed = JSON.readTree(content(file, entries, "manifest.json", tar)).path(0);
      byte[] config = content(file, entries, listed.path("Config").asText(), tar);
      List<ImageBlob> layers = new ArrayList<>();
      int baseLayers = listed.path("Layers").size() - titles.size();
      for (JsonNode layer : listed.path("Layers")) {
        int own = layers.size() - baseLayers;
        layers.add(layer(tar, entries, layer.asText(), own < 0 ? "base image" : titles.get(own)));
      }
      ImageBlob configBlob =
          new ImageBlob(
              "configuration",
              "sha256:" + Sha256.ofBytes(config),
              config.length,
              new BlobSource.Bytes(config));
      JsonNode tree = JSON.readTree(config);
      return new ArchivedImage(
          configBlob,
          layers,
          new BlobSource.Bytes(manifest(configBlob, layers)),
          tree.path("os").asText("?") + "/" + tree.path("architecture").asText("?"));
    }
  }

  /** The digest by which the image is known for ever. */
  String digest() {
    return "sha256:" + Sha256.ofBytes(manifest.content());
  }

  /** The manifest, for those who tag it. */
  Tagger.TaggedManifest tagged() {
    return new Tagger.TaggedManifest(
        digest(), MANIFEST_TYPE, new String(manifest.content(), StandardCharsets.UTF_8));
  }

  private static ImageBlob layer(
      Path tar, Map<String, TarArchiveEntry> entries, String name, String title) {
    TarArchiveEntry entry = entries.get(name);
    Matcher matcher = LAYER_NAME.matcher(name);
    if (entry == null || !matcher.matches()) {
      throw unknown(tar, name);
    }
    return new ImageBlob(
        title,
        "sha256:" + matcher.group(1),
        entry.getSize(),
        new BlobSource.Part(tar, entry.getDataOffset(), entry.getSize()));
  }

  private static byte[] content(
      TarFile file, Map<String, TarArchiveEntry> entries, String name, Path tar)
      throws IOException {
    TarArchiveEntry entry = entries.get(name);
    if (entry == null) {
      throw unknown(tar, name);
    }
    try (InputStream stream = file.getInputStream(entry)) {
      return stream.readAllBytes();
    }
  }

  private static ImageBuildException unknown(Path tar, String name) {
    return new ImageBuildException(
        tar + " is no archive that this version of Lading wrote (" + name + "): build it again");
  }

  private static byte[] manifest(ImageBlob config, List<ImageBlob> layers)
      throws JsonProcessingException {
    ObjectNode tree = JSON.createObjectNode();
    tree.put("schemaVersion", 2);
    tree.put("mediaType", MANIFEST_TYPE);
    describe(tree.putObject("config"), CONFIG_TYPE, config);
    ArrayNode list = tree.putArray("layers");
    layers.forEach(layer -> describe(list.addObject(), LAYER_TYPE, layer));
    return JSON.writeValueAsBytes(tree);
  }

  private static void describe(ObjectNode node, String type, ImageBlob blob) {
    node.put("mediaType", type);
    node.put("digest", blob.digest());
    node.put("size", blob.size());
  }
}
