package dev.lading.imagebuilder.reachability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the classes of each jar once in its life: what they name is remembered by the digest of the
 * jar's content.
 */
public final class CachedClasses {

  private static final String SUFFIX = ".classes";

  private final Path folder;
  private final Map<String, ClassTable> known = new ConcurrentHashMap<>();

  /** Remembers classes in files of the folder, which need not be there yet. */
  public CachedClasses(Path folder) {
    this.folder = folder;
  }

  /**
   * The classes of a jar or folder.
   *
   * @param sha256 the digest of its content
   */
  ClassTable of(Path jarOrFolder, String sha256) throws IOException {
    ClassTable before = known.get(sha256);
    if (before != null) {
      return before;
    }
    ClassTable table =
        Files.isDirectory(jarOrFolder)
            ? ClassTableReader.read(jarOrFolder)
            : ofJar(jarOrFolder, folder.resolve(sha256 + SUFFIX));
    known.put(sha256, table);
    return table;
  }

  private ClassTable ofJar(Path jar, Path memory) throws IOException {
    if (Files.exists(memory)) {
      Optional<ClassTable> remembered = ClassTableFile.read(Files.readAllBytes(memory));
      if (remembered.isPresent()) {
        return remembered.get();
      }
    }
    ClassTable table = ClassTableReader.read(jar);
    Files.createDirectories(folder);
    Path unfinished = Files.createTempFile(folder, "classes", ".tmp");
    Files.write(unfinished, ClassTableFile.write(table));
    Files.move(unfinished, memory, StandardCopyOption.REPLACE_EXISTING);
    return table;
  }
}
