package dev.lading.runtime.event;

/** Says that the function cannot handle an event as a whole. */
public final class EventException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public EventException(String message) {
    super(message);
  }
}
