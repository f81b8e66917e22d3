package dev.lading.imagebuilder.training;

import dev.lading.imagebuilder.image.ImageLayer;
import dev.lading.imagebuilder.natives.Sha256;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
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
      for (ImageLayer layer : layers) {
        unpack(layer.blob().file(), new RootFolder(unfinished));
      }
      Files.move(unfinished, target);
    }
    return target;
  }

  private static void unpack(Path layer, RootFolder root) throws IOException {
    List<String> written = new ArrayList<>();
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(layer), BUFFER);
        InputStream tar = uncompressed(bytes);
        TarArchiveInputStream entries = new TarArchiveInputStream(tar)) {
      for (TarArchiveEntry entry = entries.getNextEntry();
          entry != null;
          entry = entries.getNextEntry()) {
        String name = entry.getName().replaceFirst("/+$", "");
        int slash = name.lastIndexOf('/');
        String file = name.substring(slash + 1);
        if (file.equals(OPAQUE)) {
          hide(root, slash < 0 ? "" : name.substring(0, slash), written);
        } else if (file.startsWith(WHITEOUT)) {
          root.remove(name.substring(0, slash + 1) + file.substring(WHITEOUT.length()));
        } else if (!file.isEmpty() && !file.equals(".")) {
          write(root, name, entry, entries);
          written.add(name);
        }
      }
    }
  }

  /** An opaque folder hides what earlier layers have in it, not what its own layer has. */
  private static void hide(RootFolder root, String folder, List<String> written)
      throws IOException {
    boolean first = written.stream().noneMatch(name -> name.startsWith(folder + "/"));
    if (!first) {
      throw new IOException(
          "the base has a layer whose marks come after files, which is not supported: " + folder);
    }
    root.empty(folder);
  }

  private static void write(
      RootFolder root, String name, TarArchiveEntry entry, TarArchiveInputStream content)
      throws IOException {
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
