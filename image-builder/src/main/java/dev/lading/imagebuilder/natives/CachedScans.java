package dev.lading.imagebuilder.natives;

import dev.lading.model.Architecture;
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

  private final Path folder;
  private final UnpackedNatives unpacked;
  private final FileDigests digests;
  private final Map<String, ScannedFile> known = new ConcurrentHashMap<>();

  /**
   * Remembers scans in files of the folder, which need not be there yet.
   *
   * @param unpacked gets the natives that are read
   */
  public CachedScans(Path folder, UnpackedNatives unpacked) {
    this.folder = folder;
    this.unpacked = unpacked;
    this.digests = new FileDigests(folder);
  }

  /**
   * What is in the jar or folder, for an image of the architecture.
   *
   * @throws IOException when it cannot be read; the message says why and does not name it
   */
  public ScannedFile scan(Path jarOrFolder, Architecture architecture) throws IOException {
    String key = architecture + " " + jarOrFolder;
    ScannedFile before = known.get(key);
    if (before != null) {
      return before;
    }
    ScannedFile scanned =
        Files.isDirectory(jarOrFolder)
            ? scanFolder(jarOrFolder)
            : scanJar(jarOrFolder, architecture);
    known.put(key, scanned);
    return scanned;
  }

  private static ScannedFile scanFolder(Path classes) throws IOException {
    StringBuilder listing = new StringBuilder();
    for (Path file : NativeScanner.filesIn(classes)) {
      listing.append(Sha256.of(file)).append("  ");
      listing.append(NativeScanner.nameIn(classes, file)).append('\n');
    }
    return new ScannedFile(Sha256.ofText(listing.toString()), new NativeScanner().scan(classes));
  }

  private ScannedFile scanJar(Path jar, Architecture architecture) throws IOException {
    String sha256 = digests.sha256(jar);
    Path memory = folder.resolve(sha256 + "-" + architecture.lambdaName() + SUFFIX);
    if (Files.exists(memory)) {
      Optional<NativeScan> remembered = NativeScanText.read(Files.readString(memory));
      if (remembered.isPresent()) {
        return new ScannedFile(sha256, remembered.get());
      }
    }
    NativeScan scan = NativeScanner.of(architecture).scanJar(jar, sha256, unpacked);
    Files.createDirectories(folder);
    Files.writeString(memory, NativeScanText.write(scan));
    return new ScannedFile(sha256, scan);
  }
}
