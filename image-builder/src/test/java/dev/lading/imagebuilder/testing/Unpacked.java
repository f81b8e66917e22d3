package dev.lading.imagebuilder.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * The files of an image archive's layers, laid out as a container would see them.
 *
 * @param root the container's root folder
 * @param modes of files and folders, in octal digits
 */
public record Unpacked(Path root, Map<String, String> modes) {

  /** Unpacks an archive into a folder. */
  public static Unpacked image(Path archive, Path folder) throws IOException {
    Path parts = folder.resolve("parts");
    unpack(new BufferedInputStream(Files.newInputStream(archive)), parts, new TreeMap<>());
    Path root = folder.resolve("root");
    Map<String, String> modes = new TreeMap<>();
    var manifest = new ObjectMapper().readTree(parts.resolve("manifest.json").toFile());
    for (var layer : manifest.path(0).path("Layers")) {
      InputStream bytes = Files.newInputStream(parts.resolve(layer.asText()));
      unpack(new BufferedInputStream(new GZIPInputStream(bytes)), root, modes);
    }
    modes.remove("etc/base.txt");
    return new Unpacked(root, modes);
  }

  private static void unpack(InputStream tar, Path folder, Map<String, String> modes)
      throws IOException {
    try (TarArchiveInputStream entries = new TarArchiveInputStream(tar)) {
      TarArchiveEntry entry = entries.getNextEntry();
      while (entry != null) {
        Path target = folder.resolve(entry.getName());
        modes.put(entry.getName(), Integer.toOctalString(entry.getMode() & 0777));
        if (!entry.isDirectory()) {
          Files.createDirectories(target.getParent());
          Files.copy(entries, target);
        }
        entry = entries.getNextEntry();
      }
    }
  }
}
