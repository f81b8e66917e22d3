package dev.lading.imagebuilder.plan;

import dev.lading.imagebuilder.natives.NativeFile;
import dev.lading.imagebuilder.natives.NewestClass;
import java.util.List;

/**
 * What an image asks of its base.
 *
 * @param natives the machine code that the image holds
 * @param classes of each jar the class that needs the newest Java
 */
public record BaseRequirements(List<OwnedNative> natives, List<OwnedClass> classes) {

  /** What owns the application's own files, to people. */
  public static final String APPLICATION = "the application";

  /** Copies the lists. */
  public BaseRequirements {
    natives = List.copyOf(natives);
    classes = List.copyOf(classes);
  }

  /**
   * A native with what it came from.
   *
   * @param owner the dependency as people write it, or {@link #APPLICATION}
   * @param file the native, by its path in the owner
   */
  public record OwnedNative(String owner, NativeFile file) {}

  /**
   * A class with what it came from.
   *
   * @param owner the dependency as people write it, or {@link #APPLICATION}
   * @param newest the class that needs the newest Java
   */
  public record OwnedClass(String owner, NewestClass newest) {}
}
