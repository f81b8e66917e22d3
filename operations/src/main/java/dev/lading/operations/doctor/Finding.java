package dev.lading.operations.doctor;

/**
 * What one check found.
 *
 * @param status how well it is
 * @param title what was checked, in a word or two
 * @param detail what was found; never a secret
 * @param fix what to do; empty where nothing needs to be done
 */
public record Finding(Status status, String title, String detail, String fix) {

  /** How well it is, from the best to the worst. */
  public enum Status {
    /** It is as it must be. */
    OK,
    /** It could not be checked, or is worth knowing. */
    NOTE,
    /** Something will not work as well as it could, or only here. */
    WARNING,
    /** Something will not work. */
    FAILURE
  }

  static Finding ok(String title, String detail) {
    return new Finding(Status.OK, title, detail, "");
  }

  static Finding note(String title, String detail) {
    return new Finding(Status.NOTE, title, detail, "");
  }

  static Finding warning(String title, String detail, String fix) {
    return new Finding(Status.WARNING, title, detail, fix);
  }

  static Finding failure(String title, String detail, String fix) {
    return new Finding(Status.FAILURE, title, detail, fix);
  }
}
