package dev.lading.imagebuilder.assembly;

import static java.util.stream.Collectors.joining;

import dev.lading.imagebuilder.image.Blob;
import dev.lading.imagebuilder.natives.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipEncoding;
import org.apache.commons.compress.archivers.zip.ZipEncodingHelper;

/**
 * A tar file that is written only from the first part on that differs from the one before in the
 * same place: the layers that change least come first.
 *
 * <p>What the file before held is remembered with its size and time; a file that is not as
 * remembered is written whole.
 */
final class TarArchive {

  private static final int BLOCK = 512;

  /** Two blocks of nothing end a tar file; most tools fill it up to ten kilobytes. */
  private static final int RECORD = 20 * BLOCK;

  private static final ZipEncoding NAMES =
      ZipEncodingHelper.getZipEncoding(StandardCharsets.UTF_8.name());

  private final Path target;
  private final Path memory;
  private final List<Part> parts = new ArrayList<>();

  /**
   * Starts an archive.
   *
   * @param memories the folder of what archives held
   */
  TarArchive(Path target, Path memories) {
    this.target = target;
    this.memory = memories.resolve(Sha256.ofText(target.toString()).substring(0, 32) + ".archive");
  }

  /** Writes a file's content. */
  private interface Content {
    void write(FileChannel out) throws IOException;
  }

  /**
   * A file in the archive.
   *
   * @param digest of its content
   */
  private record Part(String name, long size, String digest, Content content) {

    long whole() {
      return BLOCK + (size + BLOCK - 1) / BLOCK * BLOCK;
    }

    String line() {
      return digest + " " + size + " " + name;
    }
  }

  TarArchive add(String name, Blob blob) {
    parts.add(new Part(name, blob.size(), blob.digest(), out -> copy(blob, out)));
    return this;
  }

  TarArchive add(String name, byte[] bytes) {
    parts.add(new Part(name, bytes.length, "sha256:" + Sha256.of(bytes), out -> write(bytes, out)));
    return this;
  }

  /** Takes the archive of an earlier build out of its place, for the next one to be made of it. */
  static void withdraw(Path target) throws IOException {
    if (Files.exists(target)) {
      Files.move(target, withdrawn(target), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Path withdrawn(Path target) {
    return target.resolveSibling("." + target.getFileName() + ".earlier");
  }

  /** Writes what differs; the file is in its place whole or not at all. */
  void write() throws IOException {
    withdraw(target);
    Path unfinished = withdrawn(target);
    int same = same(unfinished);
    if (same < parts.size()) {
      Files.deleteIfExists(memory);
      write(unfinished, same);
    }
    Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    Files.createDirectories(memory.getParent());
    Files.writeString(memory, state(target) + "\n" + lines(parts) + "\n");
  }

  /** How many parts at the start are in the file before. */
  private int same(Path before) throws IOException {
    if (!Files.exists(before) || !Files.exists(memory)) {
      return 0;
    }
    List<String> lines = Files.readAllLines(memory);
    if (lines.isEmpty() || !lines.get(0).equals(state(before))) {
      return 0;
    }
    int same = 0;
    while (same < parts.size()
        && same + 1 < lines.size()
        && lines.get(same + 1).equals(parts.get(same).line())) {
      same++;
    }
    // Where the file before has parts more, what follows the last of ours is its end.
    return same == parts.size() && lines.size() > same + 1 ? same - 1 : same;
  }

  private static String state(Path file) throws IOException {
    return Files.size(file) + " " + Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
  }

  private static String lines(List<Part> parts) {
    return parts.stream().map(Part::line).collect(joining("\n"));
  }

  private void write(Path file, int same) throws IOException {
    long kept = parts.subList(0, same).stream().mapToLong(Part::whole).sum();
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      out.truncate(kept);
      out.position(kept);
      for (Part part : parts.subList(same, parts.size())) {
        write(part, out);
        pad(out, BLOCK, 0);
      }
      pad(out, RECORD, 2 * BLOCK);
    }
  }

  private static void write(Part part, FileChannel out) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(part.name());
    entry.setSize(part.size());
    entry.setModTime(0);
    entry.setMode(0100644);
    byte[] header = new byte[BLOCK];
    // Sizes beyond eight gigabytes are written in binary, as GNU's tar and POSIX readers read them.
    entry.writeEntryHeader(header, NAMES, true);
    write(header, out);
    part.content().write(out);
  }

  private static void copy(Blob blob, FileChannel out) throws IOException {
    try (FileChannel in = FileChannel.open(blob.file())) {
      long done = 0;
      while (done < blob.size()) {
        long count = in.transferTo(done, blob.size() - done, out);
        if (count <= 0) {
          throw new IOException(blob.file() + " is cut off");
        }
        done += count;
      }
    }
  }

  private static void write(byte[] bytes, FileChannel out) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      out.write(buffer);
    }
  }

  private static void pad(FileChannel out, int multiple, int atLeast) throws IOException {
    long end = out.position() + atLeast;
    write(new byte[atLeast + (int) ((multiple - end % multiple) % multiple)], out);
  }
}
