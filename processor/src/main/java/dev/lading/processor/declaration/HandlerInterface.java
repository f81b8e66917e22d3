package dev.lading.processor.declaration;

import dev.lading.processor.names.RuntimeTypes;
import dev.lading.processor.names.TriggerKind;
import java.util.Optional;

/** An interface by which triggers call a class. */
public enum HandlerInterface {
  /** Lading's, for routes. */
  HTTP(TriggerKind.ROUTE),
  /** Lading's, for queues. */
  QUEUE(TriggerKind.QUEUE),
  /** Lading's, for schedules. */
  SCHEDULE(TriggerKind.SCHEDULE),
  /** Lading's, for rules of EventBridge. */
  BUS_EVENT(TriggerKind.RULE),
  /** Lading's, for buckets. */
  BUCKET(TriggerKind.BUCKET),
  /** Lading's, for topics. */
  TOPIC(TriggerKind.TOPIC),
  /** Lading's, for the streams of tables. */
  TABLE_STREAM(TriggerKind.TABLE),
  /** Lading's, for data streams. */
  DATA_STREAM(TriggerKind.STREAM),
  /** Lading's, for direct invocations. */
  INVOKE(TriggerKind.INVOCATION),
  /** AWS's, of the event's JSON. */
  AWS_REQUEST(RuntimeTypes.REQUEST_HANDLER),
  /** AWS's, of the event's bytes. */
  AWS_STREAM(RuntimeTypes.REQUEST_STREAM_HANDLER);

  private final String qualifiedName;

  /** The one kind of trigger that Lading's interface is for. */
  private final Optional<TriggerKind> kind;

  HandlerInterface(TriggerKind kind) {
    this.qualifiedName = kind.handlerInterface();
    this.kind = Optional.of(kind);
  }

  HandlerInterface(String qualifiedName) {
    this.qualifiedName = qualifiedName;
    this.kind = Optional.empty();
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
    return isAws() ? "handleRequest" : "handle";
  }

  /** The kind of trigger that Lading's own interface is for; none for AWS's, which are for any. */
  public Optional<TriggerKind> kind() {
    return kind;
  }

  /** Whether it is AWS's own, which takes the event as Lambda sends it. */
  public boolean isAws() {
    return kind.isEmpty();
  }

  /** Whether the trigger can call a class by this interface; any can by AWS's. */
  public boolean fits(TriggerDeclaration trigger) {
    return kind.map(own -> own == trigger.kind()).orElse(true);
  }
}
