package dev.lading.imagebuilder.imports;

import dev.lading.imagebuilder.plan.ImageBuildException;
import java.nio.file.Path;
import java.util.List;

/**
 * Files that the build brings into an image.
 *
 * @param source where they come from, as the user wrote it
 * @param file a folder, an archive or another file, on this machine
 * @param path the folder in the image that they are laid into
 * @param folder only what is below this folder of the archive or folder is taken, without its name;
 *     empty for all
 * @param includes patterns of what is taken, such as {@code lib/*.so}; empty for all
 * @param excludes patterns of what is not taken
 * @param mode permissions in octal digits, such as {@code 755}; empty for the archive's own
 * @param owner owner and group, as numbers with a colon between
 */
public record FileImport(
    String source,
    Path file,
    String path,
    String folder,
    List<String> includes,
    List<String> excludes,
    String mode,
    String owner) {

  private static final String RESERVED = "/var/task/";

  /**
   * Checks and copies the values.
   *
   * @throws ImageBuildException when one is not as it must be
   */
  public FileImport {
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
    if (!path.startsWith("/") || !Path.of(path).normalize().toString().equals(trimmed(path))) {
      throw new ImageBuildException(
          wrong("path", path) + "Write an absolute path without '.' and '..', such as /opt/tool.");
    }
    for (String ours : List.of("classes", "lib", "native", "stand-ins", "lading.options")) {
      if ((trimmed(path) + "/").startsWith(RESERVED + ours + "/")) {
        throw new ImageBuildException(
            wrong("path", path) + "Lading's own files lie there; take another, such as /opt/tool.");
      }
    }
    if (!mode.isEmpty() && !mode.matches("[0-7]{3,4}")) {
      throw new ImageBuildException(
          wrong("mode", mode) + "Write three octal digits, such as 644, or 755 for programs.");
    }
    if (!owner.matches("\\d{1,9}:\\d{1,9}")) {
      throw new ImageBuildException(
          wrong("owner", owner) + "Write two numbers with a colon between, such as 0:0.");
    }
  }

  private static String trimmed(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** The path without a slash at its end. */
  String target() {
    return path.equals("/") ? "" : trimmed(path);
  }

  private static String wrong(String name, String value) {
    return "<files>: " + name + " '" + value + "' is not possible. ";
  }
}
