package dev.lading.imagebuilder.publish;

/**
 * What became of class data sharing in an image.
 *
 * @param status whether there is an archive
 * @param bytes of the archive; 0 where there is none
 * @param detail in sentences: how it was checked, or why there is none and what to do
 */
public record ClassData(Status status, long bytes, String detail) {

  /** Whether there is an archive. */
  public enum Status {
    /** None was asked for. */
    OFF,
    /** There is one, and the base's Java takes it. */
    MADE,
    /** One was asked for and could not be made. */
    NOT_POSSIBLE
  }

  /** None was asked for. */
  public static final ClassData OFF = new ClassData(Status.OFF, 0, "Not asked for.");
}
