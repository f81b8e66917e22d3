package dev.lading.runtime.dispatch;

/** Says that an event names a trigger that the function does not have. */
public final class UnknownTriggerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param kind such as {@code queue}
   * @param name the name that the event has
   * @param known the names that the function has
   */
  public UnknownTriggerException(String kind, String name, String... known) {
    super(
        "this function has no "
            + kind
            + " '"
            + name
            + "'; it has "
            + (known.length == 0 ? "none" : String.join(", ", known)));
  }

  /**
   * Creates the exception. Its type is not told, so that who may throw it does not load it: the JVM
   * would, to make sure that it can be thrown.
   *
   * @param kind such as {@code queue}
   * @param name the name that the event has
   * @param known the names that the function has
   */
  public static RuntimeException of(String kind, String name, String... known) {
    return new UnknownTriggerException(kind, name, known);
  }
}
