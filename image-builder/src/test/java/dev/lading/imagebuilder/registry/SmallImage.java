package dev.lading.imagebuilder.registry;

import dev.lading.imagebuilder.image.Blob;
import dev.lading.imagebuilder.image.ImageLayer;
import dev.lading.imagebuilder.publish.BuiltImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Built images of a few bytes. */
final class SmallImage {

  static final String PLATFORM = "linux/arm64";

  private SmallImage() {}

  /** An image with a layer of a base, and one with each of the texts. */
  static BuiltImage write(Path folder, String... texts) throws IOException {
    Files.createDirectories(folder);
    List<ImageLayer> layers = new ArrayList<>();
    layers.add(layer(folder, ImageLayer.BASE, "base"));
    for (String text : texts) {
      layers.add(layer(folder, "application", text));
    }
    Blob config =
        blob(
            folder,
            "{\"architecture\":\"arm64\",\"os\":\"linux\",\"of\":\"" + List.of(texts) + "\"}");
    String listed =
        layers.stream()
            .map(layer -> described(layer.blob()))
            .collect(Collectors.joining(",", "[", "]"));
    Blob manifest =
        blob(
            folder,
            "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"config\":%s,\"layers\":%s}"
                .formatted(Manifests.DOCKER_MANIFEST_TYPE, described(config), listed));
    Blob typed =
        new Blob(
            Manifests.DOCKER_MANIFEST_TYPE, manifest.digest(), manifest.size(), manifest.file());
    return new BuiltImage(typed, config, layers, List.of());
  }

  private static String described(Blob blob) {
    return "{\"digest\":\"%s\",\"size\":%d}".formatted(blob.digest(), blob.size());
  }

  private static ImageLayer layer(Path folder, String title, String text) throws IOException {
    return new ImageLayer(title, "sha256:" + "0".repeat(64), blob(folder, text.repeat(20_000)));
  }

  private static Blob blob(Path folder, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String digest = MemoryRegistry.digest(bytes);
    Path file = folder.resolve(digest.substring("sha256:".length()));
    Files.write(file, bytes);
    return new Blob("application/octet-stream", digest, bytes.length, file);
  }
}
