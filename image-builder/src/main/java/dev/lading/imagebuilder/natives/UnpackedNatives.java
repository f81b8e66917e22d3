package dev.lading.imagebuilder.natives;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Natives out of jars, each inflated once: to be read where its headers point to, to be laid out in
 * an image, or to be stored in a jar without compression.
 */
public final class UnpackedNatives {

  private final Path folder;

  /** Keeps the natives in the folder, which need not be there yet. */
  public UnpackedNatives(Path folder) {
    this.folder = folder;
  }

  /**
   * A file of a jar.
   *
   * @param sha256 the digest of the whole jar
   * @param name of the file in the jar
   */
  public Path file(Path jar, String sha256, String name) throws IOException {
    Path file = place(sha256, name);
    if (!Files.exists(file)) {
      Files.createDirectories(folder);
      extract(jar, name, file);
    }
    return file;
  }

  /** A file of a jar, if it is unpacked already. */
  public Optional<Path> find(String sha256, String name) {
    return Optional.of(place(sha256, name)).filter(Files::exists);
  }

  /** Forgets a file that no image needs. */
  void remove(String sha256, String name) throws IOException {
    Files.deleteIfExists(place(sha256, name));
  }

  private Path place(String sha256, String name) {
    return folder.resolve(sha256 + "-" + Sha256.ofText(name).substring(0, 16) + ".native");
  }

  private static void extract(Path jar, String name, Path target) throws IOException {
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
