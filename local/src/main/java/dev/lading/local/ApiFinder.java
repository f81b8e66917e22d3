package dev.lading.local;

import dev.lading.model.HttpApi;
import dev.lading.model.manifest.ApiManifest;
import dev.lading.model.manifest.ApiManifestCodec;
import dev.lading.model.manifest.MalformedManifestException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/** Finds the settings of the application's API on a class path. */
final class ApiFinder {

  private final ApiManifestCodec codec = new ApiManifestCodec();
  private @Nullable ApiManifest found;

  private ApiFinder() {}

  /**
   * The settings; the defaults where nothing says any.
   *
   * @throws LocalRunException when two applications have different ones, which one address cannot
   */
  static HttpApi find(List<Path> classPath) {
    ApiFinder finder = new ApiFinder();
    for (Path entry : classPath) {
      try {
        finder.read(entry);
      } catch (IOException e) {
        throw new LocalRunException(
            entry + " on the class path cannot be read: " + e.getMessage(), e);
      }
    }
    return finder.found == null ? HttpApi.DEFAULT : finder.found.api();
  }

  private void read(Path entry) throws IOException {
    Path file = entry.resolve(ApiManifest.RESOURCE);
    if (Files.isRegularFile(file)) {
      add(file.toString(), Files.readAllBytes(file));
    } else if (Files.isRegularFile(entry)) {
      try (JarFile jar = new JarFile(entry.toFile())) {
        ZipEntry inJar = jar.getEntry(ApiManifest.RESOURCE);
        if (inJar != null) {
          try (InputStream in = jar.getInputStream(inJar)) {
            add(entry + "!/" + ApiManifest.RESOURCE, in.readAllBytes());
          }
        }
      }
    }
  }

  /** As with classes, the first of an application's counts. */
  private void add(String place, byte[] json) {
    ApiManifest manifest;
    try {
      manifest = codec.read(new String(json, StandardCharsets.UTF_8));
    } catch (MalformedManifestException e) {
      throw new LocalRunException(
          place + " is not an API's manifest: " + e.getMessage() + "; compile again", e);
    }
    if (found == null) {
      found = manifest;
    } else if (!found.application().equals(manifest.application())
        && !found.api().equals(manifest.api())) {
      throw new LocalRunException(
          "the applications '%s' and '%s' on the class path have APIs of different settings; "
                  .formatted(found.application(), manifest.application())
              + "start each by itself");
    }
  }
}
