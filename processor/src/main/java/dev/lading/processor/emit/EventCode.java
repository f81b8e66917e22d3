package dev.lading.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.lading.model.Trigger;
import dev.lading.processor.names.RuntimeTypes;
import dev.lading.processor.names.TriggerKind;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

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

  private static final Map<TriggerKind, EventCode> BY_KIND = byKind();

  private static Map<TriggerKind, EventCode> byKind() {
    Map<TriggerKind, EventCode> codes = new EnumMap<>(TriggerKind.class);
    for (TriggerKind kind : TriggerKind.values()) {
      codes.put(kind, create(kind));
    }
    return Collections.unmodifiableMap(codes);
  }

  static EventCode of(Trigger trigger) {
    return of(TriggerKey.of(trigger).kind());
  }

  static EventCode of(TriggerKind kind) {
    return Objects.requireNonNull(BY_KIND.get(kind));
  }

  private static EventCode create(TriggerKind kind) {
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
      case RULE -> ofText(kind, "event", "rules", "event.rule()", "event.detail()");
      case BUCKET -> withoutBody(kind, "event", "buckets", "event.bucket()");
      case TOPIC -> ofText(kind, "message", "topics", "message.topic()", "message.body()");
      case TABLE -> withoutBody(kind, "change", "tables", "change.table()");
      case STREAM ->
          new EventCode(
              kind,
              "record",
              "dataStreams",
              "record.stream()",
              CodeBlock.of("record.bodyText()"),
              CodeBlock.of("record.body()"));
      case INVOCATION ->
          new EventCode(
              kind,
              "event",
              "invocations",
              "event.name()",
              CodeBlock.of("$T.read(event.body())", JavaTypes.className(RuntimeTypes.JSON_STRING)),
              CodeBlock.of("event.body()"));
    };
  }

  private static EventCode ofText(
      TriggerKind kind, String variable, String names, String key, String text) {
    CodeBlock bytes = CodeBlock.of("$L.getBytes($T.UTF_8)", text, StandardCharsets.class);
    return new EventCode(kind, variable, names, key, CodeBlock.of(text), bytes);
  }

  private static EventCode withoutBody(
      TriggerKind kind, String variable, String names, String key) {
    CodeBlock none = CodeBlock.of("");
    return new EventCode(kind, variable, names, key, none, none);
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
