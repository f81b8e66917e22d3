package dev.lading.imagebuilder.plan;

import java.util.List;

/**
 * One layer of an image.
 *
 * @param kind what it is for
 * @param files in a fixed order
 */
public record Layer(Kind kind, List<ImageFile> files) {

  /** What a layer is for; in the order of the image, what changes least first. */
  public enum Kind {
    /** What the build brings from elsewhere: archives, folders. */
    FILES("files"),
    /** Jars with machine code: large, and new only with a new version. */
    NATIVE_LIBRARIES("native libraries"),
    /** The other released dependencies. */
    DEPENDENCIES("dependencies"),
    /** Dependencies whose content changes under the same version. */
    SNAPSHOTS("snapshot dependencies"),
    /** The application's own classes and the Java options. */
    APPLICATION("application"),
    /** The archive of class data, which changes with whatever class changes. */
    CLASS_DATA("class data");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** The layer's name for people. */
    public String title() {
      return title;
    }
  }

  /** Copies the files. */
  public Layer {
    files = List.copyOf(files);
  }
}
