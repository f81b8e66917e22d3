package dev.lading.imagebuilder.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.brotli.dec.BrotliInputStream;

/**
 * Unpacks an archive into a folder: zip and jar, tar, with gzip or brotli or without, and a single
 * file that is compressed with brotli. What an archive holds in brotli is unpacked in its place.
 */
final class Unpacker {

  private static final int BUFFER = 1 << 16;
  private static final String BROTLI = ".br";

  private final Path folder;
  private final List<Link> links = new ArrayList<>();

  /** A link of an archive, by the files that it stands for. */
  private record Link(Path place, Path target) {}

  Unpacker(Path folder) {
    this.folder = folder;
  }

  /** Unpacks the archive; another file is copied. */
  void unpack(Path archive) throws IOException {
    String name = archive.getFileName().toString();
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".zip") || lower.endsWith(".jar")) {
      zip(archive);
      return;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive), BUFFER)) {
      if (lower.endsWith(".tgz") || lower.endsWith(".tar.gz")) {
        tar(new GZIPInputStream(in, BUFFER), folder);
      } else if (lower.endsWith(".tar")) {
        tar(in, folder);
      } else {
        file(name, folder.resolve(name), false, in);
      }
    }
    copyLinks();
  }

  private void zip(Path archive) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
      Enumeration<ZipArchiveEntry> entries = zip.getEntries();
      while (entries.hasMoreElements()) {
        ZipArchiveEntry entry = entries.nextElement();
        if (!entry.isDirectory() && !entry.isUnixSymlink()) {
          try (InputStream in = zip.getInputStream(entry)) {
            boolean executable = FileImporter.executable(entry.getUnixMode());
            file(entry.getName(), place(folder, entry.getName()), executable, in);
          }
        }
      }
    }
  }

  private void tar(InputStream bytes, Path target) throws IOException {
    TarArchiveInputStream tar = new TarArchiveInputStream(bytes);
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      if (entry.isSymbolicLink() || entry.isLink()) {
        Path place = place(target, entry.getName());
        Path to =
            entry.isLink()
                ? target.resolve(entry.getLinkName())
                : place.resolveSibling(entry.getLinkName());
        links.add(new Link(place, inside(to, entry.getName())));
      } else if (entry.isFile()) {
        boolean executable = FileImporter.executable(entry.getMode());
        file(entry.getName(), place(target, entry.getName()), executable, tar);
      }
    }
  }

  private void file(String name, Path place, boolean executable, InputStream content)
      throws IOException {
    Files.createDirectories(place.getParent());
    if (name.endsWith(".tar" + BROTLI)) {
      tar(new BrotliInputStream(content, BUFFER), place.resolveSibling(""));
      return;
    }
    boolean brotli = name.endsWith(BROTLI);
    String file = place.getFileName().toString();
    Path target =
        brotli ? place.resolveSibling(file.substring(0, file.length() - BROTLI.length())) : place;
    InputStream plain = brotli ? new BrotliInputStream(content, BUFFER) : content;
    Files.copy(plain, target);
    if (executable) {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** Images get files, not links: a link's name holds the same content. */
  private void copyLinks() throws IOException {
    for (int round = 0; round <= links.size() && !links.isEmpty(); round++) {
      List<Link> open = List.copyOf(links);
      links.clear();
      for (Link link : open) {
        if (Files.isRegularFile(link.target())) {
          Files.createDirectories(link.place().getParent());
          Files.copy(link.target(), link.place());
        } else {
          links.add(link);
        }
      }
    }
    if (!links.isEmpty()) {
      throw new IOException(
          "the link "
              + folder.relativize(links.get(0).place())
              + " leads to no file of the archive");
    }
  }

  private Path place(Path target, String name) throws IOException {
    return inside(target.resolve(name), name);
  }

  /** An archive must not write beside its folder. */
  private Path inside(Path path, String name) throws IOException {
    Path normal = path.normalize();
    if (!normal.startsWith(folder)) {
      throw new IOException("'" + name + "' lies outside of the archive");
    }
    return normal;
  }
}
