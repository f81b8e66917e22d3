package dev.lading.local;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import dev.lading.model.Function;
import dev.lading.model.HttpApi;
import dev.lading.model.manifest.ImageManifest;
import java.util.List;

/**
 * What compilation left.
 *
 * @param name the application's name
 * @param functions sorted by name
 * @param api the settings of its API
 */
record Compiled(String name, List<Function> functions, HttpApi api) {

  /**
   * Reads it from the class path.
   *
   * @throws LocalRunException when there is none
   */
  static Compiled read(LocalSettings settings) {
    List<ImageManifest> manifests = new ManifestFinder().find(settings.classPath());
    return new Compiled(
        manifests.stream().map(ImageManifest::application).distinct().collect(joining(", ")),
        manifests.stream()
            .flatMap(manifest -> manifest.functions().stream())
            .sorted(comparing(Function::name))
            .toList(),
        ApiFinder.find(settings.classPath()));
  }
}
