package dev.lading.operations.dev;

import dev.lading.local.LocalSettings;
import dev.lading.local.function.ContainerLauncher;
import dev.lading.local.function.ImageTree;
import dev.lading.local.function.ImageTreeLauncher;
import dev.lading.local.function.LauncherChoice;
import dev.lading.model.Function;
import dev.lading.operations.OperationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A run of what the images have in them, in place of the classes as compilation left them.
 *
 * @param images the folder with the archives, each {@code <image>.tar}
 * @param unpacked takes the files of the images
 * @param engine the container engine's executable; empty for the first one found
 */
public record ImageRun(Path images, Path unpacked, String engine) {

  /**
   * The settings with what functions run in.
   *
   * @param functions of the application
   * @param notes takes what a developer should know
   * @throws OperationException when an image is not there, or cannot be run
   */
  public LocalSettings apply(
      LocalSettings settings, RunKind kind, List<Function> functions, Consumer<String> notes) {
    LauncherChoice choice =
        switch (kind) {
          case CLASSES -> settings.options().launcher();
          case IMAGE -> files(settings, functions, notes);
          case CONTAINER -> containers(settings, functions, notes);
        };
    return settings.withOptions(settings.options().withLauncher(choice));
  }

  private LauncherChoice files(
      LocalSettings settings, List<Function> functions, Consumer<String> notes) {
    ImageTrees trees = new ImageTrees(unpacked, settings.java(), notes);
    Map<String, ImageTree> byName = new TreeMap<>();
    archives(settings, functions)
        .forEach((name, archive) -> byName.put(name, trees.unpack(name, archive)));
    return processes -> new ImageTreeLauncher(processes, byName);
  }

  private LauncherChoice containers(
      LocalSettings settings, List<Function> functions, Consumer<String> notes) {
    ContainerEngine found = ContainerEngine.find(engine, System.getenv().getOrDefault("PATH", ""));
    Map<String, ContainerLauncher.Loaded> byName = new TreeMap<>();
    archives(settings, functions)
        .forEach(
            (name, archive) -> {
              ContainerLauncher.Loaded loaded = found.load(archive);
              notes.accept(
                  "image %s: %s in %s"
                      .formatted(name, loaded.reference(), found.executable().getFileName()));
              byName.put(name, loaded);
            });
    return processes -> new ContainerLauncher(processes, found.executable(), byName);
  }

  /** The archives of the images of those functions that are to run. */
  private Map<String, Path> archives(LocalSettings settings, List<Function> functions) {
    Set<String> wanted = settings.options().functions();
    Map<String, Path> archives = new TreeMap<>();
    Set<String> missing = new TreeSet<>();
    for (Function function : functions) {
      if (wanted.isEmpty() || wanted.contains(function.name().value())) {
        String name = function.image().name().value();
        Path archive = images.resolve(name + ".tar");
        archives.put(name, archive);
        if (!Files.isRegularFile(archive)) {
          missing.add(archive.toString());
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new OperationException(
          "the images are not built: there is no "
              + String.join(", no ", missing)
              + "; build them first (lading:image), or run some functions only");
    }
    return archives;
  }
}
