package dev.lading.imagebuilder.registry;

import dev.lading.imagebuilder.publish.ImageArchive;
import dev.lading.imagebuilder.publish.ImageArchive.BuiltLayer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Image archives as the builder writes them, of a few bytes. */
final class SmallArchive {

  static final String PLATFORM = "linux/arm64";

  private SmallArchive() {}

  /** An archive with a layer of a base, and one with each of the texts. */
  static ImageArchive write(Path tar, String... texts) throws IOException {
    List<byte[]> layers = new ArrayList<>();
    layers.add(layer("base"));
    List<BuiltLayer> built = new ArrayList<>();
    built.add(new BuiltLayer("base image", layers.get(0).length));
    for (String text : texts) {
      layers.add(layer(text));
      built.add(new BuiltLayer("application", layers.get(layers.size() - 1).length));
    }
    String config =
        "{\"architecture\":\"arm64\",\"os\":\"linux\",\"made-of\":\""
            + String.join(" ", texts)
            + "\"}";
    List<String> names = new ArrayList<>();
    try (OutputStream out = Files.newOutputStream(tar);
        TarArchiveOutputStream entries = new TarArchiveOutputStream(out)) {
      for (byte[] layer : layers) {
        String name = MemoryRegistry.digest(layer).substring(7) + ".tar.gz";
        names.add("\"" + name + "\"");
        add(entries, name, layer);
      }
      add(entries, "config.json", config.getBytes(StandardCharsets.UTF_8));
      String manifest =
          "[{\"Config\":\"config.json\",\"Layers\":[" + String.join(",", names) + "]}]";
      add(entries, "manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
    }
    String digest =
        ArchivedImage.read(tar, built.stream().skip(1).map(BuiltLayer::title).toList()).digest();
    return new ImageArchive(tar, digest, Files.size(tar), built, List.of());
  }

  private static byte[] layer(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zipped = new GZIPOutputStream(bytes)) {
      zipped.write(text.repeat(5_000).getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void add(TarArchiveOutputStream entries, String name, byte[] content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(content.length);
    entries.putArchiveEntry(entry);
    entries.write(content);
    entries.closeArchiveEntry();
  }
}
