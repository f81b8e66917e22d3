package dev.lading.imagebuilder.assembly;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lading.imagebuilder.image.Blob;
import dev.lading.imagebuilder.image.ImageLayer;
import dev.lading.imagebuilder.publish.BuiltImage;
import dev.lading.imagebuilder.publish.ImageRequest;
import dev.lading.imagebuilder.publish.ImageSettings.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes a built image as an archive or a folder. */
final class ArchiveWriter {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BLOBS = "blobs/sha256/";

  private ArchiveWriter() {}

  /**
   * Writes what the request asks for; a file is there whole or not at all.
   *
   * @param memories a folder for what archives hold, so that the next one need not be written whole
   */
  static void write(BuiltImage image, ImageRequest request, Path memories) throws IOException {
    Path target = request.archive().toAbsolutePath();
    Files.createDirectories(target.getParent());
    if (request.settings().output() == Output.OCI_LAYOUT) {
      layout(image, request, target);
    } else if (request.settings().output() == Output.DOCKER_ARCHIVE) {
      docker(image, request, new TarArchive(target, memories));
    } else {
      oci(image, request, new TarArchive(target, memories));
    }
  }

  /** The bytes of what was written. */
  static long size(Path target) throws IOException {
    if (!Files.isDirectory(target)) {
      return Files.size(target);
    }
    long size = 0;
    try (var files = Files.walk(target)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        size += Files.size(file);
      }
    }
    return size;
  }

  private static void docker(BuiltImage image, ImageRequest request, TarArchive tar)
      throws IOException {
    ObjectNode entry = JSON.createObjectNode();
    entry.put("Config", "config.json");
    entry.putArray("RepoTags").add(request.plan().image().name() + ":latest");
    var names = entry.putArray("Layers");
    Set<String> written = new HashSet<>();
    for (ImageLayer layer : image.layers()) {
      String name = layer.blob().hash() + ".tar.gz";
      names.add(name);
      if (written.add(name)) {
        tar.add(name, layer.blob());
      }
    }
    tar.add("config.json", image.config());
    tar.add("manifest.json", JSON.writeValueAsBytes(JSON.createArrayNode().add(entry)));
    tar.write();
  }

  private static void oci(BuiltImage image, ImageRequest request, TarArchive tar)
      throws IOException {
    tar.add("oci-layout", layoutVersion());
    for (Blob blob : blobs(image)) {
      tar.add(BLOBS + blob.hash(), blob);
    }
    tar.add("index.json", index(image, request));
    tar.write();
  }

  private static void layout(BuiltImage image, ImageRequest request, Path folder)
      throws IOException {
    Path blobs = folder.resolve(BLOBS);
    Files.createDirectories(blobs);
    Set<String> wanted = new HashSet<>();
    for (Blob blob : blobs(image)) {
      wanted.add(blob.hash());
      Path target = blobs.resolve(blob.hash());
      if (!Files.exists(target) || Files.size(target) != blob.size()) {
        Files.copy(blob.file(), target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    try (var files = Files.list(blobs)) {
      for (Path file : files.toList()) {
        if (!wanted.contains(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
    }
    Files.write(folder.resolve("oci-layout"), layoutVersion());
    Files.write(folder.resolve("index.json"), index(image, request));
  }

  private static List<Blob> blobs(BuiltImage image) {
    List<Blob> blobs = new ArrayList<>();
    image.layers().forEach(layer -> blobs.add(layer.blob()));
    blobs.addAll(List.of(image.config(), image.manifest()));
    return blobs.stream().distinct().toList();
  }

  private static byte[] layoutVersion() throws IOException {
    return JSON.writeValueAsBytes(JSON.createObjectNode().put("imageLayoutVersion", "1.0.0"));
  }

  private static byte[] index(BuiltImage image, ImageRequest request) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("schemaVersion", 2).put("mediaType", "application/vnd.oci.image.index.v1+json");
    ObjectNode manifest = root.putArray("manifests").addObject();
    manifest.put("mediaType", image.manifest().mediaType());
    manifest.put("digest", image.digest()).put("size", image.manifest().size());
    manifest
        .putObject("platform")
        .put("architecture", request.plan().image().architecture().platformName())
        .put("os", "linux");
    manifest.putObject("annotations").put("org.opencontainers.image.ref.name", "latest");
    return JSON.writeValueAsBytes(root);
  }
}
