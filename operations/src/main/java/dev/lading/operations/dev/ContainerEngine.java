package dev.lading.operations.dev;

import dev.lading.local.function.ContainerLauncher;
import dev.lading.operations.OperationException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Podman or Docker, as far as it takes images. */
final class ContainerEngine {

  private static final List<String> KNOWN = List.of("podman", "docker");

  private final Path executable;

  ContainerEngine(Path executable) {
    this.executable = executable;
  }

  /**
   * The engine to use.
   *
   * @param named the executable; empty for the first one found on the path
   * @throws OperationException when there is none
   */
  static ContainerEngine find(String named, String path) {
    if (!named.isBlank()) {
      return new ContainerEngine(
          named.contains(File.separator)
              ? Path.of(named).toAbsolutePath()
              : onPath(named, path)
                  .orElseThrow(
                      () -> new OperationException("there is no " + named + " on the path")));
    }
    return KNOWN.stream()
        .flatMap(name -> onPath(name, path).stream())
        .findFirst()
        .map(ContainerEngine::new)
        .orElseThrow(
            () ->
                new OperationException(
                    "there is neither podman nor docker on the path: name the engine's executable,"
                        + " or run the images' files without one"));
  }

  private static Optional<Path> onPath(String name, String path) {
    for (String folder : path.split(File.pathSeparator, -1)) {
      Path file = Path.of(folder).resolve(name);
      if (!folder.isEmpty() && Files.isExecutable(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  Path executable() {
    return executable;
  }

  /** Gives it an image. */
  ContainerLauncher.Loaded load(Path archive) {
    try (ImageArchive image = ImageArchive.open(archive)) {
      Process process =
          new ProcessBuilder(executable.toString(), "load", "-q", "-i", archive.toString())
              .redirectErrorStream(true)
              .start();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0) {
        throw new OperationException(
            executable
                + " does not take "
                + archive
                + ": "
                + output.lines().findFirst().orElse(""));
      }
      String last = output.lines().reduce("", (first, next) -> next);
      int colon = last.indexOf(": ");
      String reference = colon < 0 ? image.reference() : last.substring(colon + 2).strip();
      return new ContainerLauncher.Loaded(reference, image.platform());
    } catch (IOException e) {
      throw new OperationException(
          archive + " cannot be read, or " + executable + " cannot be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OperationException("interrupted", e);
    }
  }
}
