package dev.lading.operations.image;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a build reads and writes.
 *
 * @param directory of the project, where relative file names start
 * @param output for manifests, archives, report and template
 * @param cache for what later builds need not do again
 * @param baseCache for base images' layers, shared by all builds of the user
 * @param npmCache for npm packages, shared by all builds of the user
 * @param previousReport the {@code report.json} of an earlier build to compare with
 */
public record BuildFolders(
    Path directory,
    Path output,
    Path cache,
    Path baseCache,
    Path npmCache,
    Optional<Path> previousReport) {

  /** The folder of completed manifests and archives. */
  public Path images() {
    return output.resolve("images");
  }
}
