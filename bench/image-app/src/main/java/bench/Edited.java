package bench;

/** The class that changes between two builds. */
final class Edited {

  static final String TEXT = "0";

  private Edited() {}
}
