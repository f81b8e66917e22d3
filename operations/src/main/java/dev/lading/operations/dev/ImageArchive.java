package dev.lading.operations.dev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.operations.OperationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;

/**
 * An image's archive, in the form of {@code docker save}.
 *
 * @see <a href="https://github.com/moby/docker-image-spec/blob/main/spec.md">Docker's image
 *     specification</a>
 */
final class ImageArchive implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final TarFile tar;
  private final Map<String, TarArchiveEntry> entries = new LinkedHashMap<>();
  private final JsonNode manifest;
  private final byte[] config;

  private ImageArchive(Path file, TarFile tar) throws IOException {
    this.file = file;
    this.tar = tar;
    tar.getEntries().forEach(entry -> entries.put(entry.getName(), entry));
    if (!entries.containsKey("manifest.json")) {
      throw new OperationException(
          file + " is no archive of the form of 'docker save': build the images in that form");
    }
    this.manifest = JSON.readTree(bytes("manifest.json")).path(0);
    this.config = bytes(manifest.path("Config").asText());
  }

  static ImageArchive open(Path file) throws IOException {
    TarFile tar = new TarFile(file.toFile());
    try {
      return new ImageArchive(file, tar);
    } catch (IOException | RuntimeException e) {
      tar.close();
      throw e;
    }
  }

  private byte[] bytes(String name) throws IOException {
    try (InputStream in = open(name)) {
      return in.readAllBytes();
    }
  }

  private InputStream open(String name) throws IOException {
    TarArchiveEntry entry = entries.get(name);
    if (entry == null) {
      throw new IOException(file + " has no " + name + ": it is not whole; build the image again");
    }
    return tar.getInputStream(entry);
  }

  /** The bytes of its configuration, which tell it from any other image. */
  byte[] identity() {
    return config.clone();
  }

  /** Such as {@code linux/arm64}. */
  String platform() throws IOException {
    JsonNode root = JSON.readTree(config);
    return root.path("os").asText() + "/" + root.path("architecture").asText();
  }

  /** The name that an engine gives it. */
  String reference() {
    return manifest.path("RepoTags").path(0).asText();
  }

  /** Its entry point. */
  List<String> entryPoint() throws IOException {
    List<String> parts = new ArrayList<>();
    JSON.readTree(config)
        .path("config")
        .path("Entrypoint")
        .forEach(part -> parts.add(part.asText()));
    return parts;
  }

  /** Its variables. */
  Map<String, String> environment() throws IOException {
    Map<String, String> variables = new LinkedHashMap<>();
    for (JsonNode variable : JSON.readTree(config).path("config").path("Env")) {
      String text = variable.asText();
      int equals = text.indexOf('=');
      variables.put(text.substring(0, equals), text.substring(equals + 1));
    }
    return variables;
  }

  /** Its layers, the lowest first. */
  List<InputStream> layers() throws IOException {
    List<InputStream> layers = new ArrayList<>();
    for (JsonNode layer : manifest.path("Layers")) {
      layers.add(open(layer.asText()));
    }
    return layers;
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
