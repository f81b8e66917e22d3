package dev.lading.model.manifest;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.model.BucketEventType;
import dev.lading.model.BucketEvents;
import dev.lading.model.DataStream;
import dev.lading.model.DirectInvocation;
import dev.lading.model.EventRule;
import dev.lading.model.StreamConsumer;
import dev.lading.model.TableStream;
import dev.lading.model.TopicSubscription;
import dev.lading.model.Trigger;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes a trigger, by its kind. */
final class TriggerWriter implements Trigger.Cases<Void> {

  private final JsonGenerator json;

  TriggerWriter(JsonGenerator json) {
    this.json = json;
  }

  @Override
  public Void route(Trigger.HttpRoute route) {
    return object(
        "route",
        () -> {
          text("method", route.method());
          text("path", route.path());
          if (!route.authorization().isOpen()) {
            text("authorizer", route.authorization().authorizer());
          }
          if (!route.authorization().scopes().isEmpty()) {
            json.writeArrayFieldStart("scopes");
            for (String scope : route.authorization().scopes()) {
              json.writeString(scope);
            }
            json.writeEndArray();
          }
        });
  }

  @Override
  public Void queue(Trigger.QueueSubscription subscription) {
    return object(
        "queue",
        () -> {
          text("name", subscription.queue());
          QueueSettingsCodec.write(subscription.settings(), json);
        });
  }

  @Override
  public Void schedule(Trigger.Schedule schedule) {
    return object(
        "schedule",
        () -> {
          text("name", schedule.name());
          text("expression", schedule.expression());
          ScheduleSettingsCodec.write(schedule.settings(), json);
        });
  }

  @Override
  public Void rule(EventRule rule) {
    return object(
        "rule",
        () -> {
          text("name", rule.name());
          text("pattern", rule.pattern());
          if (rule.bus().isPresent()) {
            text("bus", rule.bus().get());
          }
          DeliveryCodec.write(rule.delivery(), json);
        });
  }

  @Override
  public Void bucket(BucketEvents bucket) {
    return object(
        "bucket",
        () -> {
          text("name", bucket.bucket());
          json.writeArrayFieldStart("events");
          for (BucketEventType type : bucket.types()) {
            json.writeString(type.name());
          }
          json.writeEndArray();
          text("prefix", bucket.prefix());
          text("suffix", bucket.suffix());
          json.writeBooleanField("existing", bucket.existing());
          DeliveryCodec.write(bucket.delivery(), json);
        });
  }

  @Override
  public Void topic(TopicSubscription subscription) {
    return object(
        "topic",
        () -> {
          text("name", subscription.topic());
          if (subscription.filter().isPresent()) {
            text("filter", subscription.filter().get().json());
            text("filterScope", subscription.filter().get().scope());
          }
          json.writeBooleanField("existing", subscription.existing());
        });
  }

  @Override
  public Void tableStream(TableStream table) {
    return object(
        "tableStream",
        () -> {
          text("name", table.table());
          consumer(table.consumer());
        });
  }

  @Override
  public Void dataStream(DataStream stream) {
    return object(
        "dataStream",
        () -> {
          text("name", stream.stream());
          consumer(stream.consumer());
        });
  }

  @Override
  public Void invocation(DirectInvocation invocation) {
    return object("invoke", () -> text("name", invocation.name()));
  }

  private void consumer(StreamConsumer consumer) throws IOException {
    text("startingPosition", consumer.startingPosition());
    json.writeNumberField("batchSize", consumer.batchSize());
    json.writeNumberField("batchWindow", consumer.batchWindow());
    json.writeNumberField("parallelization", consumer.parallelization());
    json.writeNumberField("maxRetries", consumer.failure().maxRetries());
    json.writeNumberField("maxAge", consumer.failure().maxAge());
    json.writeBooleanField("bisect", consumer.failure().bisect());
    Fields.strings("filters", consumer.filters(), json);
  }

  private void text(String name, Object value) throws IOException {
    json.writeStringField(name, value.toString());
  }

  private Void object(String kind, Content content) {
    try {
      json.writeStartObject();
      json.writeStringField("type", kind);
      content.write();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return null;
  }

  /** What an object has in it. */
  private interface Content {
    void write() throws IOException;
  }
}
