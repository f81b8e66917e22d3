package dev.lading.imagebuilder.assembly;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lading.imagebuilder.image.Blob;
import dev.lading.imagebuilder.image.ImageLayer;
import dev.lading.imagebuilder.publish.BuiltImage;
import dev.lading.imagebuilder.publish.ImageRequest;
import dev.lading.imagebuilder.publish.ImageSettings.Output;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Writes a built image as an archive or a folder. */
final class ArchiveWriter {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BUFFER = 1 << 20;
  private static final String BLOBS = "blobs/sha256/";

  private ArchiveWriter() {}

  /** Writes what the request asks for; a file is there whole or not at all. */
  static void write(BuiltImage image, ImageRequest request) throws IOException {
    Path target = request.archive().toAbsolutePath();
    Files.createDirectories(target.getParent());
    if (request.settings().output() == Output.OCI_LAYOUT) {
      layout(image, request, target);
      return;
    }
    Path unfinished = target.resolveSibling(target.getFileName() + ".part");
    try {
      try (TarArchiveOutputStream tar =
          new TarArchiveOutputStream(
              new BufferedOutputStream(Files.newOutputStream(unfinished), BUFFER),
              StandardCharsets.UTF_8.name())) {
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        if (request.settings().output() == Output.DOCKER_ARCHIVE) {
          docker(image, request, tar);
        } else {
          oci(image, request, tar);
        }
      }
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
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

  private static void docker(BuiltImage image, ImageRequest request, TarArchiveOutputStream tar)
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
        put(tar, name, layer.blob().file());
      }
    }
    put(tar, "config.json", image.config().file());
    put(tar, "manifest.json", JSON.writeValueAsBytes(JSON.createArrayNode().add(entry)));
  }

  private static void oci(BuiltImage image, ImageRequest request, TarArchiveOutputStream tar)
      throws IOException {
    put(tar, "oci-layout", layoutVersion());
    put(tar, "index.json", index(image, request));
    for (Blob blob : blobs(image)) {
      put(tar, BLOBS + blob.hash(), blob.file());
    }
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
    List<Blob> blobs = new ArrayList<>(List.of(image.manifest(), image.config()));
    image.layers().forEach(layer -> blobs.add(layer.blob()));
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

  private static void put(TarArchiveOutputStream tar, String name, Path file) throws IOException {
    TarArchiveEntry entry = entry(name, Files.size(file));
    tar.putArchiveEntry(entry);
    copy(file, tar);
    tar.closeArchiveEntry();
  }

  private static void copy(Path file, OutputStream out) throws IOException {
    byte[] buffer = new byte[BUFFER];
    try (var in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        out.write(buffer, 0, count);
      }
    }
  }

  private static void put(TarArchiveOutputStream tar, String name, byte[] bytes)
      throws IOException {
    tar.putArchiveEntry(entry(name, bytes.length));
    tar.write(bytes);
    tar.closeArchiveEntry();
  }

  private static TarArchiveEntry entry(String name, long size) {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(size);
    entry.setModTime(0);
    entry.setMode(0100644);
    return entry;
  }
}
