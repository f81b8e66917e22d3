package dev.lading.imagebuilder.natives;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Copies a file out of a jar. */
public final class NativeExtractor {

  /** Writes {@code target} as the file of the given name in the jar. */
  public void extract(Path jar, String name, Path target) throws IOException {
    Path unfinished = Files.createTempFile(target.toAbsolutePath().getParent(), "native", ".tmp");
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(name);
      if (entry == null) {
        throw new IOException("'" + name + "' is no longer in " + jar);
      }
      try (InputStream content = zip.getInputStream(entry);
          CheckedInputStream checked = new CheckedInputStream(content, new CRC32())) {
        Files.copy(checked, unfinished, StandardCopyOption.REPLACE_EXISTING);
        if (checked.getChecksum().getValue() != entry.getCrc()) {
          throw new IOException("'" + name + "' in " + jar + " is damaged: its checksum differs");
        }
      }
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
