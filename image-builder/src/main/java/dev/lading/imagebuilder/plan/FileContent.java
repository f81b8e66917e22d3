package dev.lading.imagebuilder.plan;

import dev.lading.model.Architecture;
import java.nio.file.Path;
import java.util.List;

/** Where the content of a file in an image comes from. */
public sealed interface FileContent {

  /**
   * A file as it is.
   *
   * @param file the file
   */
  record OnDisk(Path file) implements FileContent {}

  /**
   * A text that the plan itself made.
   *
   * @param text the whole text
   */
  record Generated(String text) implements FileContent {}

  /**
   * A jar without some of its natives.
   *
   * @param jar the whole jar
   * @param sha256 the whole jar's digest
   * @param architecture whose natives stay
   * @param dropped the names of the files to leave out
   * @param uncompressed the names of the files to store as they are
   */
  record PrunedJar(
      Path jar,
      String sha256,
      Architecture architecture,
      List<String> dropped,
      List<String> uncompressed)
      implements FileContent {

    /** Copies the names. */
    public PrunedJar {
      dropped = List.copyOf(dropped);
      uncompressed = List.copyOf(uncompressed);
    }
  }

  /**
   * A native that a jar holds.
   *
   * @param jar the whole jar
   * @param sha256 the whole jar's digest
   * @param name the native's path in it
   */
  record OutOfJar(Path jar, String sha256, String name) implements FileContent {}

  /**
   * A class of ours that stands in for a library's own.
   *
   * @param className its name, which is the other's name
   */
  record StandIn(String className) implements FileContent {}
}
