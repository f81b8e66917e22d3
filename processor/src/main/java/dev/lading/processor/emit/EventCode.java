package dev.lading.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.lading.model.Trigger;
import dev.lading.processor.names.TriggerKind;
import java.nio.charset.StandardCharsets;

/**
 * How generated code receives the events of one kind of trigger, tells the triggers apart, and
 * reaches an event's body.
 *
 * @param variable the name of the variable that holds an event
 * @param names the dispatch table's method with the names of the triggers
 * @param key the expression of what an event says its trigger is
 * @param bodyText the body as text
 * @param bodyBytes the body as bytes
 */
record EventCode(
    TriggerKind kind,
    String variable,
    String names,
    String key,
    CodeBlock bodyText,
    CodeBlock bodyBytes) {

  static EventCode of(Trigger trigger) {
    return of(TriggerKey.of(trigger).kind());
  }

  static EventCode of(TriggerKind kind) {
    return switch (kind) {
      case ROUTE ->
          new EventCode(
              kind,
              "request",
              "routes",
              "route",
              CodeBlock.of("request.bodyText()"),
              CodeBlock.of("request.body()"));
      case QUEUE -> ofText(kind, "message", "queues", "message.queue()", "message.body()");
      case SCHEDULE -> ofText(kind, "event", "schedules", "event.schedule()", "event.input()");
    };
  }

  private static EventCode ofText(
      TriggerKind kind, String variable, String names, String key, String text) {
    CodeBlock bytes = CodeBlock.of("$L.getBytes($T.UTF_8)", text, StandardCharsets.class);
    return new EventCode(kind, variable, names, key, CodeBlock.of(text), bytes);
  }

  /** All messages of a queue that came together, where they have a handler of their own. */
  static EventCode ofBatch() {
    return ofText(TriggerKind.QUEUE, "batch", "queues", "batch.queue()", "");
  }

  /** The event's type. */
  ClassName type() {
    return JavaTypes.className(kind.eventType());
  }
}
