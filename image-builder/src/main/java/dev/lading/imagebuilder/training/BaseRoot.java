package dev.lading.imagebuilder.training;

import dev.lading.imagebuilder.image.ImageLayer;
import dev.lading.imagebuilder.natives.Sha256;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Base images as folders, unpacked once: a base's layers tell which it is. Devices are left out,
 * and all files belong to who builds.
 */
final class BaseRoot {

  private static final int BUFFER = 1 << 16;
  private static final String WHITEOUT = ".wh.";
  private static final String OPAQUE = ".wh..wh..opq";

  private final Path folder;

  /** Keeps bases in the folder, which need not be there yet. */
  BaseRoot(Path folder) {
    this.folder = folder;
  }

  /** The folder with a base's files; nobody may change them. */
  Path unpacked(List<ImageLayer> layers) throws IOException {
    List<String> ids = layers.stream().map(ImageLayer::diffId).toList();
    Path target = folder.resolve(Sha256.ofText(String.join("\n", ids)));
    if (!Files.isDirectory(target)) {
      Files.createDirectories(folder);
      Path unfinished = Files.createTempDirectory(folder, "base");
      RootFolder root = new RootFolder(unfinished);
      for (ImageLayer layer : layers) {
        // Marks hide what earlier layers have, wherever in the layer they come.
        read(layer.blob().file(), (name, entry, content) -> hide(root, name));
        read(layer.blob().file(), (name, entry, content) -> write(root, name, entry, content));
      }
      Files.move(unfinished, target);
    }
    return target;
  }

  /** What is done with a file of a layer. */
  private interface Work {
    void with(String name, TarArchiveEntry entry, TarArchiveInputStream content) throws IOException;
  }

  private static void read(Path layer, Work work) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(layer), BUFFER);
        InputStream tar = uncompressed(bytes);
        TarArchiveInputStream entries = new TarArchiveInputStream(tar)) {
      for (TarArchiveEntry entry = entries.getNextEntry();
          entry != null;
          entry = entries.getNextEntry()) {
        work.with(entry.getName().replaceFirst("/+$", ""), entry, entries);
      }
    }
  }

  private static void hide(RootFolder root, String name) throws IOException {
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    String file = name.substring(folder.length());
    if (file.equals(OPAQUE)) {
      root.empty(folder);
    } else if (file.startsWith(WHITEOUT)) {
      root.remove(folder + file.substring(WHITEOUT.length()));
    }
  }

  private static void write(
      RootFolder root, String name, TarArchiveEntry entry, TarArchiveInputStream content)
      throws IOException {
    String file = name.substring(name.lastIndexOf('/') + 1);
    if (file.startsWith(WHITEOUT) || file.isEmpty() || file.equals(".")) {
      return;
    }
    int mode = entry.getMode() & 0777;
    if (entry.isDirectory()) {
      root.folder(name, mode);
    } else if (entry.isSymbolicLink()) {
      root.link(name, entry.getLinkName());
    } else if (entry.isLink()) {
      root.hardLink(name, entry.getLinkName());
    } else if (entry.isFile()) {
      FileTime time = FileTime.from(entry.getLastModifiedDate().toInstant());
      root.file(name, content, mode, time);
    }
  }

  private static InputStream uncompressed(InputStream bytes) throws IOException {
    bytes.mark(2);
    boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
    bytes.reset();
    return gzip ? new BufferedInputStream(new GZIPInputStream(bytes, BUFFER), BUFFER) : bytes;
  }
}
