package dev.lading.imagebuilder.base;

import dev.lading.imagebuilder.base.BaseFile.Kind;
import dev.lading.imagebuilder.natives.ElfFile;
import dev.lading.imagebuilder.plan.ImageBuildException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Lists a layer's files, and reads what the machine code among them needs and offers. */
final class LayerIndexer {

  private static final int BUFFER = 1 << 16;

  /** Larger files are read from the disk instead of from memory. */
  private static final long MOST_IN_MEMORY = 32L << 20;

  private static final int LONGEST_TEXT = 1 << 16;

  /** The files that tell which system and which Java the base has, and where it has libraries. */
  private static final Pattern TEXTS =
      Pattern.compile(
          "/etc/os-release|/usr/lib/os-release|/etc/ld\\.so\\.conf(?:\\.d/[^/]+\\.conf)?|.*/release");

  private LayerIndexer() {}

  /**
   * Reads a layer.
   *
   * @param layer a tar file, compressed with gzip or not at all
   */
  static LayerIndex read(Path layer) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(layer), BUFFER);
        InputStream tar = uncompressed(bytes, layer);
        TarArchiveInputStream entries = new TarArchiveInputStream(tar)) {
      List<BaseFile> files = new ArrayList<>();
      long size = 0;
      for (TarArchiveEntry entry = entries.getNextEntry();
          entry != null;
          entry = entries.getNextEntry()) {
        BaseFile file = file(entry, entries);
        size += file.size();
        files.add(file);
      }
      return new LayerIndex(size, files);
    }
  }

  private static InputStream uncompressed(InputStream bytes, Path layer) throws IOException {
    bytes.mark(4);
    byte[] start = bytes.readNBytes(4);
    bytes.reset();
    if (start.length == 4 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b) {
      return new BufferedInputStream(new GZIPInputStream(bytes, BUFFER), BUFFER);
    }
    if (start.length == 4 && (start[0] & 0xff) == 0x28 && (start[1] & 0xff) == 0xb5) {
      throw new ImageBuildException(
          "the layer "
              + layer.getFileName()
              + " of the base image is compressed with zstd. Take a base whose layers are"
              + " compressed with gzip, which every registry and Lambda read.");
    }
    return bytes;
  }

  private static BaseFile file(TarArchiveEntry entry, TarArchiveInputStream content)
      throws IOException {
    String path = absolute(entry.getName());
    if (entry.isDirectory()) {
      return new BaseFile(path, Kind.FOLDER, entry.getMode(), 0, "", Optional.empty(), "");
    }
    if (entry.isSymbolicLink() || entry.isLink()) {
      Kind kind = entry.isLink() ? Kind.HARD_LINK : Kind.LINK;
      String target = entry.isLink() ? absolute(entry.getLinkName()) : entry.getLinkName();
      return new BaseFile(path, kind, entry.getMode(), 0, target, Optional.empty(), "");
    }
    byte[] start = content.readNBytes(4);
    Optional<ElfFile> elf =
        ElfFile.startsAs(start) ? elf(entry.getSize(), start, content) : Optional.empty();
    String text = "";
    if (entry.getSize() <= LONGEST_TEXT && TEXTS.matcher(path).matches()) {
      text =
          new String(start, StandardCharsets.UTF_8)
              + new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
    return new BaseFile(path, Kind.FILE, entry.getMode(), entry.getSize(), "", elf, text);
  }

  private static Optional<ElfFile> elf(long size, byte[] start, InputStream rest)
      throws IOException {
    if (size <= MOST_IN_MEMORY) {
      byte[] whole = Arrays.copyOf(start, (int) size);
      rest.readNBytes(whole, start.length, whole.length - start.length);
      return ElfFile.read(whole);
    }
    Path copy = Files.createTempFile("lading", ".elf");
    try {
      try (OutputStream out = Files.newOutputStream(copy)) {
        out.write(start);
        rest.transferTo(out);
      }
      return ElfFile.read(copy);
    } finally {
      Files.delete(copy);
    }
  }

  private static String absolute(String name) {
    String path = Path.of("/", name).normalize().toString().replace('\\', '/');
    return path.isEmpty() ? "/" : path;
  }
}
