package dev.lading.imagebuilder.natives;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Scans each jar once in its life: what was found is remembered by the digest of its content.
 *
 * <p>Telling what an ELF file needs means inflating most of it, and there are jars of 200 MB.
 */
public final class CachedScans {

  private static final String SUFFIX = ".natives";

  private final NativeScanner scanner = new NativeScanner();
  private final Path folder;
  private final FileDigests digests;
  private final Map<Path, ScannedFile> known = new ConcurrentHashMap<>();

  /** Remembers scans in files of the folder, which need not be there yet. */
  public CachedScans(Path folder) {
    this.folder = folder;
    this.digests = new FileDigests(folder);
  }

  /**
   * What is in the jar or folder.
   *
   * @throws IOException when it cannot be read; the message says why and does not name it
   */
  public ScannedFile scan(Path jarOrFolder) throws IOException {
    ScannedFile before = known.get(jarOrFolder);
    if (before != null) {
      return before;
    }
    ScannedFile scanned =
        Files.isDirectory(jarOrFolder) ? scanFolder(jarOrFolder) : scanJar(jarOrFolder);
    known.put(jarOrFolder, scanned);
    return scanned;
  }

  private ScannedFile scanFolder(Path classes) throws IOException {
    StringBuilder listing = new StringBuilder();
    for (Path file : NativeScanner.filesIn(classes)) {
      listing.append(Sha256.of(file)).append("  ");
      listing.append(NativeScanner.nameIn(classes, file)).append('\n');
    }
    return new ScannedFile(Sha256.ofText(listing.toString()), scanner.scan(classes));
  }

  private ScannedFile scanJar(Path jar) throws IOException {
    String sha256 = digests.sha256(jar);
    Path memory = folder.resolve(sha256 + SUFFIX);
    if (Files.exists(memory)) {
      Optional<NativeScan> remembered = NativeScanText.read(Files.readString(memory));
      if (remembered.isPresent()) {
        return new ScannedFile(sha256, remembered.get());
      }
    }
    NativeScan scan = scanner.scan(jar);
    Files.createDirectories(folder);
    Files.writeString(memory, NativeScanText.write(scan));
    return new ScannedFile(sha256, scan);
  }
}
