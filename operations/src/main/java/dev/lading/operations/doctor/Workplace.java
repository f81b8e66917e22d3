package dev.lading.operations.doctor;

import dev.lading.operations.application.CompiledApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where an application is built, as far as the checks look at it.
 *
 * @param application the compiled application, which need not be there yet
 * @param compiler how it is compiled
 * @param version of Lading that builds
 * @param bases base images in place of those of the images' annotations, by the images' names; the
 *     empty name stands for all others
 * @param folders that must be writable
 * @param environment the process's variables
 * @param home the user's folder
 * @param offline whether the network may not be used
 */
public record Workplace(
    CompiledApplication application,
    CompilerSetup compiler,
    Optional<String> version,
    Map<String, String> bases,
    List<Path> folders,
    Map<String, String> environment,
    Path home,
    boolean offline) {

  /** Copies the collections. */
  public Workplace {
    bases = Map.copyOf(bases);
    folders = List.copyOf(folders);
    environment = Map.copyOf(environment);
  }

  String variable(String name) {
    return environment.getOrDefault(name, "");
  }
}
