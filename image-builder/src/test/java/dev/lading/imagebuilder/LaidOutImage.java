package dev.lading.imagebuilder;

import dev.lading.imagebuilder.plan.ImageFile;
import dev.lading.imagebuilder.plan.ImagePlan;
import dev.lading.imagebuilder.plan.Layer;
import dev.lading.imagebuilder.publish.FileStore;
import dev.lading.model.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A planned image's files in a folder, in which a fresh JVM runs as in a container. */
final class LaidOutImage {

  private final Path folder;

  /** Writes the image's files below {@code folder/var/task}. */
  LaidOutImage(ImagePlan plan, Path folder) throws IOException {
    this.folder = folder;
    FileStore store = new FileStore(folder.resolve("store"));
    for (Layer layer : plan.layers()) {
      for (ImageFile file : layer.files()) {
        Path target = folder.resolve(file.path().substring(1));
        Files.createDirectories(target.getParent());
        Files.copy(store.file(file.content()), target);
      }
    }
    Files.createDirectories(temporary());
    String text = Files.readString(options());
    Files.writeString(options(), text.replace(Image.WORKING_DIRECTORY, task().toString()));
  }

  /** The application's folder, where the real image has {@code /var/task}. */
  Path task() {
    return folder.resolve(Image.WORKING_DIRECTORY.substring(1));
  }

  /** The folder for temporary files, which is empty at first. */
  Path temporary() {
    return folder.resolve("tmp");
  }

  /**
   * Runs a statement in a fresh JVM with the image's options.
   *
   * @return what it prints; at last the native libraries of the process that lie in the folder
   */
  String run(String statement) throws IOException, InterruptedException {
    Path probe = folder.resolve("Probe.java");
    Files.writeString(probe, PROBE.formatted(statement, folder));
    Path output = folder.resolve("output.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.io.tmpdir=" + temporary());
    command.add("@" + options());
    command.add(probe.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return Files.readString(output);
  }

  private Path options() {
    return folder.resolve(Image.JAVA_OPTIONS_FILE.substring(1));
  }

  private static final String PROBE =
      """
      class Probe {
        public static void main(String[] arguments) throws Throwable {
          System.out.println("answer " + (%s));
          java.nio.file.Files.readAllLines(java.nio.file.Path.of("/proc/self/maps")).stream()
              .filter(line -> line.contains("%s") && !line.endsWith(".jar"))
              .map(line -> "loaded " + line.substring(line.indexOf('/')))
              .distinct()
              .forEach(System.out::println);
          try (var files = java.nio.file.Files.walk(
              java.nio.file.Path.of(System.getProperty("java.io.tmpdir")))) {
            files.filter(java.nio.file.Files::isRegularFile)
                .forEach(file -> System.out.println("temporary " + file));
          }
        }
      }
      """;
}
