package dev.lading.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.lading.model.Trigger;
import dev.lading.processor.names.RuntimeTypes;
import java.nio.charset.StandardCharsets;

/** A kind of event: how generated code receives it, and how it reaches the event's body. */
enum EventKind {
  REQUEST("request", RuntimeTypes.HTTP_REQUEST),
  MESSAGE("message", RuntimeTypes.QUEUE_MESSAGE),
  SCHEDULED("event", RuntimeTypes.SCHEDULED_EVENT);

  private final String variable;
  private final String type;

  EventKind(String variable, String type) {
    this.variable = variable;
    this.type = type;
  }

  /** The name of the variable that holds the event. */
  String variable() {
    return variable;
  }

  /** The event's type. */
  ClassName type() {
    return JavaTypes.className(type);
  }

  /** The body as text. */
  CodeBlock bodyText() {
    return CodeBlock.of(this == REQUEST ? "request.bodyText()" : "message.body()");
  }

  /** The body as bytes. */
  CodeBlock bodyBytes() {
    return this == REQUEST
        ? CodeBlock.of("request.body()")
        : CodeBlock.of("message.body().getBytes($T.UTF_8)", StandardCharsets.class);
  }

  static EventKind of(Trigger trigger) {
    return trigger.match(
        new Trigger.Cases<>() {
          @Override
          public EventKind route(Trigger.HttpRoute route) {
            return REQUEST;
          }

          @Override
          public EventKind queue(Trigger.QueueSubscription subscription) {
            return MESSAGE;
          }

          @Override
          public EventKind schedule(Trigger.Schedule schedule) {
            return SCHEDULED;
          }
        });
  }
}
