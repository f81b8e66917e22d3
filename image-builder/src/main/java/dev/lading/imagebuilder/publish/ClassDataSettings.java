package dev.lading.imagebuilder.publish;

import dev.lading.imagebuilder.plan.ImageBuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whether an image gets an archive of class data, and how the JVM is trained for it.
 *
 * @param mode whether it is made
 * @param events a folder with the events that a function is trained with: in it, a folder named as
 *     the function, with JSON files that are handed out by the order of their names
 */
public record ClassDataSettings(Mode mode, Optional<Path> events) {

  /** No archive. */
  public static final ClassDataSettings OFF = new ClassDataSettings(Mode.OFF, Optional.empty());

  /**
   * Refuses events that no function would be trained with: of a misspelt name, or of none.
   *
   * @param functions the names of all functions, of whatever image
   * @throws ImageBuildException when there are such events
   */
  public void requireKnown(Collection<String> functions) throws IOException {
    if (mode == Mode.OFF || events.isEmpty() || !Files.isDirectory(events.get())) {
      return;
    }
    Set<String> names = new TreeSet<>(functions);
    try (Stream<Path> found = Files.list(events.get())) {
      for (Path each : found.sorted().toList()) {
        String name = String.valueOf(each.getFileName());
        boolean forNobody =
            Files.isDirectory(each) ? !names.contains(name) : name.endsWith(".json");
        if (forNobody && !name.startsWith(".")) {
          throw new ImageBuildException(
              "the training events at "
                  + each
                  + " are for no function. Put each function's events into a folder of its name: "
                  + String.join(", ", names)
                  + ".");
        }
      }
    }
  }

  /** Whether an archive is made. */
  public enum Mode {
    /** Never. */
    OFF,
    /** Where this machine can run the base's Java. */
    AUTO,
    /** Always: where it cannot be made, the build fails. */
    REQUIRED
  }
}
