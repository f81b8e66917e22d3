package dev.lading.operations.invoke;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.local.event.SampleEvent;
import dev.lading.local.event.SampleEvents;
import dev.lading.local.event.SampleQueueEvent;
import dev.lading.local.event.SampleScheduleEvent;
import dev.lading.local.event.SampleTopicEvent;
import dev.lading.model.QueueName;
import dev.lading.model.Trigger;
import dev.lading.model.manifest.JsonLayout;
import dev.lading.operations.OperationException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * Writes the event that AWS would send to a function for a trigger, with what a user says of it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html">Invoking Lambda
 *     with events from other AWS services</a>
 */
final class TargetEvents {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Sample sample;

  TargetEvents(Sample sample) {
    this.sample = sample;
  }

  /** The event's JSON, laid out for people. */
  String of(Target target) {
    try {
      JsonNode event =
          target.isRoute()
              ? new SampleRequest(sample).of(target)
              : JSON.readTree(event(target).bytes());
      return JSON.writer(JsonLayout.printer()).writeValueAsString(event) + "\n";
    } catch (java.io.IOException e) {
      throw new IllegalStateException("an event is always JSON", e);
    }
  }

  private SampleEvent event(Target target) {
    String name = target.name();
    return switch (target.call().words().kind()) {
      case ROUTE, URL_ROUTE -> throw new IllegalArgumentException(name + " is a route");
      case QUEUE -> queue(name);
      case SCHEDULE -> schedule((Trigger.Schedule) target.call().trigger());
      case RULE ->
          SampleEvents.rule(name)
              .from(sample.field("source", "sample"))
              .detailType(sample.field("detail-type", "Sample"))
              .time(time())
              .detail(object("{}"));
      case BUCKET ->
          SampleEvents.bucket(name)
              .type(sample.field("type", "Object Created"))
              .key(sample.field("key", "sample.txt"))
              .size(number("size"))
              .time(time());
      case TOPIC -> topic(name);
      case TABLE ->
          SampleEvents.tableStream(name)
              .change(
                  sample.field("type", "INSERT"), object("{\"Keys\": {\"id\": {\"S\": \"1\"}}}"));
      case STREAM ->
          SampleEvents.dataStream(name)
              .record(sample.field("partition-key", "sample"), sample.body("{}"));
      case INVOCATION -> SampleEvents.invocation(name).payload(json("{}"));
    };
  }

  private SampleQueueEvent queue(String name) {
    SampleQueueEvent event = SampleEvents.queue(name).message(sample.body("{}"));
    if (new QueueName(name).fifo()) {
      event.group(sample.field("message-group-id", "sample"));
    }
    for (Map.Entry<String, String> field : sample.fields().entrySet()) {
      if (!field.getKey().equals("message-group-id")) {
        event.attribute(field.getKey(), field.getValue());
      }
    }
    return event;
  }

  private SampleScheduleEvent schedule(Trigger.Schedule schedule) {
    SampleScheduleEvent event = SampleEvents.schedule(schedule.name().value()).time(time());
    if (!sample.body().isEmpty()) {
      return event.input(json(""));
    }
    schedule.settings().input().ifPresent(input -> event.input(input.value()));
    return event;
  }

  private SampleTopicEvent topic(String name) {
    SampleTopicEvent event = SampleEvents.topic(name).message(sample.body("{}"));
    return sample.fields().containsKey("subject")
        ? event.subject(sample.field("subject", ""))
        : event;
  }

  private Instant time() {
    String time = sample.field("time", "");
    try {
      return time.isEmpty() ? Instant.now() : Instant.parse(time);
    } catch (DateTimeParseException e) {
      throw new OperationException(
          "time takes a time such as 2026-03-29T00:30:00Z, not '" + time + "'.", e);
    }
  }

  private long number(String field) {
    try {
      return Long.parseLong(sample.field(field, "0"));
    } catch (NumberFormatException e) {
      throw new OperationException(
          field + " takes a whole number, not '" + sample.field(field, "") + "'.", e);
    }
  }

  /** The body, which must be JSON. */
  private String json(String otherwise) {
    String body = sample.body(otherwise);
    try {
      JSON.readTree(body);
      return body;
    } catch (JsonProcessingException e) {
      throw new OperationException(
          "the body must be JSON here, and is not: " + e.getOriginalMessage(), e);
    }
  }

  /** The body, which must be a JSON object. */
  private String object(String otherwise) {
    String body = json(otherwise);
    if (!body.strip().startsWith("{")) {
      throw new OperationException("the body must be a JSON object here, and is: " + body);
    }
    return body;
  }
}
