package dev.lading.imagebuilder.publish;

import java.nio.file.Path;
import java.util.Optional;

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
