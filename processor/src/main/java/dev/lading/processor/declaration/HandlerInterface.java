package dev.lading.processor.declaration;

import dev.lading.processor.names.RuntimeTypes;

/** An interface by which triggers call a class. */
public enum HandlerInterface {
  /** Lading's, for routes. */
  HTTP(RuntimeTypes.HTTP_HANDLER, "handle"),
  /** Lading's, for queues. */
  QUEUE(RuntimeTypes.QUEUE_HANDLER, "handle"),
  /** Lading's, for schedules. */
  SCHEDULE(RuntimeTypes.SCHEDULE_HANDLER, "handle"),
  /** AWS's, of the event's JSON. */
  AWS_REQUEST(RuntimeTypes.REQUEST_HANDLER, "handleRequest"),
  /** AWS's, of the event's bytes. */
  AWS_STREAM(RuntimeTypes.REQUEST_STREAM_HANDLER, "handleRequest");

  private final String qualifiedName;
  private final String method;

  HandlerInterface(String qualifiedName, String method) {
    this.qualifiedName = qualifiedName;
    this.method = method;
  }

  /** The interface's qualified name. */
  public String qualifiedName() {
    return qualifiedName;
  }

  /** The interface's name as people say it. */
  public String simpleName() {
    return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
  }

  /** The interface's one method. */
  public String method() {
    return method;
  }

  /** Whether it is AWS's own, which takes the event as Lambda sends it. */
  public boolean isAws() {
    return this == AWS_REQUEST || this == AWS_STREAM;
  }

  /**
   * Whether the trigger can call a class by this interface. A queue cannot by AWS's: their answer
   * is the whole batch's, where Lading calls a handler for each message.
   */
  public boolean fits(TriggerDeclaration trigger) {
    return switch (this) {
      case HTTP -> trigger instanceof TriggerDeclaration.Route;
      case QUEUE -> trigger instanceof TriggerDeclaration.Queue;
      case SCHEDULE -> trigger instanceof TriggerDeclaration.Schedule;
      case AWS_REQUEST, AWS_STREAM -> !(trigger instanceof TriggerDeclaration.Queue);
    };
  }
}
