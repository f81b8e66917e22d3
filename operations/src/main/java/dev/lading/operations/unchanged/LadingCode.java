package dev.lading.operations.unchanged;

import dev.lading.imagebuilder.ImageBuilder;
import dev.lading.model.manifest.ImageManifest;
import dev.lading.template.PinnedTemplate;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where Lading's own code is that plans, builds and pushes: another version of it works anew. */
public final class LadingCode {

  private LadingCode() {}

  /** Jars, or folders of classes. */
  public static List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (Class<?> type :
        List.of(LadingCode.class, ImageBuilder.class, ImageManifest.class, PinnedTemplate.class)) {
      file(type).ifPresent(files::add);
    }
    return files;
  }

  private static Optional<Path> file(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source == null
        ? Optional.empty()
        : Optional.of(Path.of(URI.create(source.getLocation().toString()))).filter(Files::exists);
  }
}
