package dev.lading.imagebuilder.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.imagebuilder.image.Blob;
import dev.lading.imagebuilder.image.ImageLayer;
import dev.lading.imagebuilder.publish.BuiltImage;
import dev.lading.imagebuilder.publish.ImageRequest;
import dev.lading.imagebuilder.publish.ImageSettings.Output;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;

/** Reads back what was written: exactly one image, of one platform, with all its parts. */
final class ImageReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BLOBS = "blobs/sha256/";

  private ImageReader() {}

  /**
   * Compares what lies at the target with the image.
   *
   * @throws IOException when it is not the image, whole
   */
  static void verify(Path target, BuiltImage image, ImageRequest request) throws IOException {
    if (Files.isDirectory(target)) {
      verify(new FolderParts(target), image, request);
    } else {
      try (TarParts parts = new TarParts(target)) {
        verify(parts, image, request);
      }
    }
  }

  private static void verify(Parts parts, BuiltImage image, ImageRequest request)
      throws IOException {
    boolean docker = request.settings().output() == Output.DOCKER_ARCHIVE;
    JsonNode images =
        docker
            ? JSON.readTree(parts.read("manifest.json"))
            : JSON.readTree(parts.read("index.json")).path("manifests");
    require(images.size() == 1, "it holds " + images.size() + " images");
    if (!docker) {
      require(
          images.path(0).path("digest").asText().equals(image.digest()),
          "its manifest is another one");
      requireSize(parts, BLOBS + image.manifest().hash(), image.manifest());
    }
    JsonNode config =
        JSON.readTree(parts.read(docker ? "config.json" : BLOBS + image.config().hash()));
    String wanted = request.plan().image().architecture().platformName();
    require(
        config.path("os").asText().equals("linux")
            && config.path("architecture").asText().equals(wanted),
        "it is for another platform than linux/" + wanted);
    require(
        config.path("rootfs").path("diff_ids").size() == image.layers().size(),
        "it has another number of layers");
    for (ImageLayer layer : image.layers()) {
      String hash = layer.blob().hash();
      requireSize(parts, docker ? hash + ".tar.gz" : BLOBS + hash, layer.blob());
    }
  }

  private static void requireSize(Parts parts, String name, Blob blob) throws IOException {
    require(parts.size(name) == blob.size(), name + " is missing or cut off");
  }

  private static void require(boolean holds, String otherwise) throws IOException {
    if (!holds) {
      throw new IOException("what was written does not read back: " + otherwise);
    }
  }

  /** The parts of what was written, by their names. */
  private interface Parts {
    byte[] read(String name) throws IOException;

    /** The size of a part; -1 where there is none. */
    long size(String name) throws IOException;
  }

  /** Of a folder. */
  private record FolderParts(Path folder) implements Parts {
    @Override
    public byte[] read(String name) throws IOException {
      return Files.readAllBytes(folder.resolve(name));
    }

    @Override
    public long size(String name) throws IOException {
      Path file = folder.resolve(name);
      return Files.exists(file) ? Files.size(file) : -1;
    }
  }

  /** Of a tar file. */
  private static final class TarParts implements Parts, AutoCloseable {
    private final TarFile tar;
    private final Map<String, TarArchiveEntry> entries = new HashMap<>();

    TarParts(Path file) throws IOException {
      this.tar = new TarFile(file);
      tar.getEntries().forEach(entry -> entries.put(entry.getName(), entry));
    }

    @Override
    public byte[] read(String name) throws IOException {
      TarArchiveEntry entry = entries.get(name);
      if (entry == null) {
        throw new IOException(name + " is missing in what was written");
      }
      try (InputStream in = tar.getInputStream(entry)) {
        return in.readAllBytes();
      }
    }

    @Override
    public long size(String name) {
      TarArchiveEntry entry = entries.get(name);
      return entry == null ? -1 : entry.getSize();
    }

    @Override
    public void close() throws IOException {
      tar.close();
    }
  }
}
