package dev.lading.imagebuilder.natives;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The SHA-256 digests of large files, computed once as long as a file's size and times stay.
 *
 * <p>A file that was written a moment before may be written again within the same tick of its file
 * system's clock; its digest is not remembered yet.
 */
public final class FileDigests {

  private static final long RECENT_MILLIS = 3_000;
  private static final long SMALL = 1 << 16;

  private final Path folder;
  private final Map<Path, String> known = new ConcurrentHashMap<>();

  /** Remembers digests in files of the folder, which need not be there yet. */
  public FileDigests(Path folder) {
    this.folder = folder;
  }

  /** The digest of a file's content, in hexadecimal digits. */
  public String sha256(Path file) throws IOException {
    long size = Files.size(file);
    if (size < SMALL) {
      return Sha256.of(file);
    }
    List<FileTime> times = times(file);
    StringBuilder words = new StringBuilder().append(size).append(' ');
    times.forEach(time -> words.append(time.to(TimeUnit.NANOSECONDS)).append(' '));
    String state = words.toString();
    String before = known.get(file);
    if (before != null && before.startsWith(state)) {
      return before.substring(state.length());
    }
    Path memory =
        folder.resolve(
            Sha256.ofText(file.toAbsolutePath().toString()).substring(0, 32) + ".sha256");
    if (Files.exists(memory)) {
      String text = Files.readString(memory).strip();
      if (text.startsWith(state) && text.length() == state.length() + 64) {
        known.put(file, text);
        return text.substring(state.length());
      }
    }
    String digest = Sha256.of(file);
    long now = System.currentTimeMillis();
    if (times.stream().allMatch(time -> now - time.toMillis() > RECENT_MILLIS)) {
      Files.createDirectories(folder);
      Files.writeString(memory, state + digest + "\n");
      known.put(file, state + digest);
    }
    return digest;
  }

  /**
   * When it was written. Build tools set that time to a constant, and so nothing may be known by it
   * alone; the time of the last change of the file itself, where the system tells it, nobody sets.
   */
  private static List<FileTime> times(Path file) throws IOException {
    FileTime written = Files.getLastModifiedTime(file);
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return List.of(written);
    }
    return Files.getAttribute(file, "unix:ctime") instanceof FileTime changed
        ? List.of(written, changed)
        : List.of(written);
  }
}
