package dev.lading.operations.dev;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Lays the files of layers over one another, as a container sees them; of the operating system's
 * own files none.
 *
 * @see <a href="https://github.com/opencontainers/image-spec/blob/main/layer.md">Image layer
 *     filesystem changeset</a>
 */
final class LayerFiles {

  /**
   * The folders of an image that are laid out, and that take the place of those of this machine.
   */
  static final List<String> FOLDERS = List.of("var/task", "var/lang", "var/runtime", "opt");

  private static final String GONE = ".wh.";
  private static final String ALL_GONE = ".wh..wh..opq";
  private static final int GZIP = 0x1f;
  private static final int OWNER_EXECUTES = 0100;

  private final Path root;

  LayerFiles(Path root) {
    this.root = root;
  }

  void add(InputStream layer) throws IOException {
    try (BufferedInputStream bytes = new BufferedInputStream(layer);
        TarArchiveInputStream tar = new TarArchiveInputStream(plain(bytes))) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        add(entry, tar);
        entry = tar.getNextEntry();
      }
    }
  }

  private static InputStream plain(BufferedInputStream bytes) throws IOException {
    bytes.mark(1);
    int first = bytes.read();
    bytes.reset();
    return first == GZIP ? new GZIPInputStream(bytes) : bytes;
  }

  private void add(TarArchiveEntry entry, InputStream content) throws IOException {
    String name = entry.getName().replaceFirst("^\\.?/+", "").replaceFirst("/+$", "");
    if (FOLDERS.stream()
        .noneMatch(folder -> name.equals(folder) || name.startsWith(folder + "/"))) {
      return;
    }
    Path target = inside(name);
    Path file = target.getFileName();
    Path parent = target.getParent();
    if (file == null || parent == null) {
      return;
    }
    String last = file.toString();
    if (last.equals(ALL_GONE)) {
      delete(parent);
      Files.createDirectories(parent);
    } else if (last.startsWith(GONE)) {
      delete(target.resolveSibling(last.substring(GONE.length())));
    } else if (entry.isDirectory()) {
      if (!Files.isDirectory(target)) {
        delete(target);
        Files.createDirectories(target);
      }
    } else {
      Files.createDirectories(parent);
      delete(target);
      write(entry, content, target);
    }
  }

  private void write(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, linked(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.copy(inside(entry.getLinkName().replaceFirst("^\\.?/+", "")), file);
    } else if (entry.isFile()) {
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
      if ((entry.getMode() & OWNER_EXECUTES) != 0 && !file.toFile().setExecutable(true)) {
        throw new IOException(file + " cannot be made executable");
      }
    }
  }

  /** A link to a folder that is laid out leads there; any other absolute one to this machine's. */
  private Path linked(String target) {
    String name = target.replaceFirst("^/+", "");
    boolean ours =
        target.startsWith("/")
            && FOLDERS.stream().anyMatch(folder -> (name + "/").startsWith(folder + "/"));
    return ours ? root.resolve(name) : Path.of(target);
  }

  private Path inside(String name) throws IOException {
    Path target = root.resolve(name).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("a layer has a file outside of its root: " + name);
    }
    return target;
  }

  /** Deletes a file, or a folder with all in it, if it is there. */
  static void delete(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
