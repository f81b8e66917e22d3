package dev.lading.processor.names;

/** A kind of trigger: what people call it, and the runtime's types for its events. */
public enum TriggerKind {
  ROUTE("route", RuntimeTypes.HTTP_REQUEST, RuntimeTypes.HTTP_HANDLER),
  QUEUE("queue", RuntimeTypes.QUEUE_MESSAGE, RuntimeTypes.QUEUE_HANDLER),
  SCHEDULE("schedule", RuntimeTypes.SCHEDULED_EVENT, RuntimeTypes.SCHEDULE_HANDLER),
  RULE("rule", RuntimeTypes.BUS_EVENT, RuntimeTypes.BUS_EVENT_HANDLER),
  BUCKET("bucket", RuntimeTypes.BUCKET_EVENT, RuntimeTypes.BUCKET_HANDLER),
  TOPIC("topic", RuntimeTypes.TOPIC_MESSAGE, RuntimeTypes.TOPIC_HANDLER),
  TABLE("table", RuntimeTypes.TABLE_CHANGE, RuntimeTypes.TABLE_STREAM_HANDLER),
  STREAM("stream", RuntimeTypes.STREAM_RECORD, RuntimeTypes.DATA_STREAM_HANDLER),
  INVOCATION("invocation", RuntimeTypes.INVOKE_EVENT, RuntimeTypes.INVOKE_HANDLER);

  private final String word;
  private final String eventType;
  private final String handlerInterface;

  TriggerKind(String word, String eventType, String handlerInterface) {
    this.word = word;
    this.eventType = eventType;
    this.handlerInterface = handlerInterface;
  }

  /** The word for a trigger of this kind, such as {@code queue}. */
  public String word() {
    return word;
  }

  /** The runtime's type of a whole event. */
  public String eventType() {
    return eventType;
  }

  /** The runtime's interface by which triggers of this kind call a class. */
  public String handlerInterface() {
    return handlerInterface;
  }

  /** Whether an event has a body, which parameters of any type can be made of. */
  public boolean hasBody() {
    return switch (this) {
      case ROUTE, QUEUE, RULE, TOPIC, STREAM, INVOCATION -> true;
      case SCHEDULE, BUCKET, TABLE -> false;
    };
  }

  /** Whether what a handler returns is the answer to the event. */
  public boolean hasAnswer() {
    return this == ROUTE || this == INVOCATION;
  }
}
