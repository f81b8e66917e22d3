package dev.lading.imagebuilder.publish;

import dev.lading.imagebuilder.plan.ImageBuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A file that says which digest each base image had when it was locked, so that a tag which moves
 * changes no image until somebody asks for it. It belongs beside the POM, under version control.
 */
public final class BaseLock {

  private static final String HEAD =
      "# The digests of base images. Written by lading:image -Dlading.lockBases=true.\n";

  private final Path file;
  private final Map<String, String> digests;

  private BaseLock(Path file, Map<String, String> digests) {
    this.file = file;
    this.digests = digests;
  }

  /**
   * Reads the file, which need not be there.
   *
   * @throws ImageBuildException when a line of it is not as it must be
   */
  public static BaseLock read(Path file) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] parts = line.strip().split("\\s+", -1);
        if (parts.length != 2 || !parts[1].matches("sha256:[0-9a-f]{64}")) {
          throw new ImageBuildException(
              file
                  + ": '"
                  + line
                  + "' is not a reference and its digest. Delete the line, and lock again with"
                  + " -Dlading.lockBases=true.");
        }
        digests.put(parts[0], parts[1]);
      }
    }
    return new BaseLock(file, digests);
  }

  /** The digest that a reference is locked to. */
  public Optional<String> digest(String reference) {
    return Optional.ofNullable(digests.get(reference));
  }

  /** The base with its digest, where it is locked and has none of its own. */
  public BaseImage locked(BaseImage base) {
    if (base instanceof BaseImage.Registry registry && !registry.reference().contains("@")) {
      String reference = registry.reference();
      return digest(reference)
          .<BaseImage>map(digest -> new BaseImage.Registry(reference + "@" + digest))
          .orElse(base);
    }
    return base;
  }

  /** This lock with one more reference; the file stays as it is. */
  public BaseLock with(String reference, String digest) {
    Map<String, String> all = new TreeMap<>(digests);
    all.put(reference, digest);
    return new BaseLock(file, all);
  }

  /** Locks a reference and writes the file. */
  public void lock(String reference, String digest) throws IOException {
    digests.put(reference, digest);
    StringBuilder text = new StringBuilder(HEAD);
    digests.forEach((name, value) -> text.append(name).append(' ').append(value).append('\n'));
    Files.writeString(file, text.toString());
  }
}
