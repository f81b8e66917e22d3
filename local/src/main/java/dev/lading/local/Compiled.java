package dev.lading.local;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import dev.lading.model.Function;
import dev.lading.model.HttpApi;
import dev.lading.model.manifest.ImageManifest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What compilation left.
 *
 * @param name the application's
 * @param functions those that the run is to have, sorted by name
 * @param api what its HTTP API is like
 */
record Compiled(String name, List<Function> functions, HttpApi api) {

  /**
   * Reads the manifests on the class path.
   *
   * @throws LocalRunException when there is none, or a function is wanted that is not there
   */
  static Compiled read(LocalSettings settings) {
    List<ImageManifest> manifests = new ManifestFinder().find(settings.classPath());
    List<Function> all =
        manifests.stream()
            .flatMap(manifest -> manifest.functions().stream())
            .sorted(comparing(Function::name))
            .toList();
    return new Compiled(
        manifests.stream().map(ImageManifest::application).distinct().collect(joining(", ")),
        wanted(all, settings.options().functions()),
        ApiFinder.find(settings.classPath()));
  }

  private static List<Function> wanted(List<Function> all, Set<String> names) {
    Set<String> unknown = new TreeSet<>(names);
    all.forEach(function -> unknown.remove(function.name().value()));
    if (!unknown.isEmpty()) {
      throw new LocalRunException(
          "the application has no function %s; it has %s"
              .formatted(
                  String.join(", ", unknown),
                  all.stream().map(function -> function.name().value()).collect(joining(", "))));
    }
    return names.isEmpty()
        ? all
        : all.stream().filter(function -> names.contains(function.name().value())).toList();
  }
}
