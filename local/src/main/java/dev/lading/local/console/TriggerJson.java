package dev.lading.local.console;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lading.local.http.AuthorizerSample;
import dev.lading.local.http.FunctionUrlGateway;
import dev.lading.local.http.LocalApi;
import dev.lading.model.Authorization;
import dev.lading.model.BucketEvents;
import dev.lading.model.DataStream;
import dev.lading.model.DirectInvocation;
import dev.lading.model.EventRule;
import dev.lading.model.Function;
import dev.lading.model.QueueSettings;
import dev.lading.model.TableStream;
import dev.lading.model.TopicSubscription;
import dev.lading.model.Trigger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** Writes what the console must know of a trigger to show it and to make a form for it. */
final class TriggerJson implements Trigger.Cases<Map<String, String>> {

  private final Function function;
  private final LocalApi api;

  TriggerJson(Function function, LocalApi api) {
    this.function = function;
    this.api = api;
  }

  void write(JsonGenerator json, Trigger trigger) {
    try {
      json.writeStartObject();
      for (Map.Entry<String, String> field : trigger.match(this).entrySet()) {
        json.writeStringField(field.getKey(), field.getValue());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
  }

  @Override
  public Map<String, String> route(Trigger.HttpRoute route) {
    Map<String, String> fields = fields("route", route.toString());
    fields.put("method", route.method().name());
    fields.put("path", route.path().toString());
    fields.put(
        "root",
        function.url().isPresent() ? FunctionUrlGateway.path(function.name().value()) : api.root());
    Authorization authorization = LocalApi.authorization(function, route);
    if (!authorization.isOpen()) {
      fields.put("authorizer", authorization.authorizer());
      fields.put("says", AuthorizerSample.of(authorization, api.settings()));
      fields.put("asked", Boolean.toString(api.decides(authorization)));
    }
    return fields;
  }

  @Override
  public Map<String, String> queue(Trigger.QueueSubscription subscription) {
    QueueSettings settings = subscription.settings();
    Map<String, String> fields = fields("queue", subscription.queue().value());
    fields.put("fifo", Boolean.toString(subscription.queue().fifo()));
    fields.put("batchSize", Integer.toString(settings.batchSize()));
    fields.put("batchWindow", Integer.toString(settings.batchWindow()));
    fields.put(
        "deduplicates",
        Boolean.toString(
            settings.owned().map(QueueSettings.Owned::contentDeduplication).orElse(true)));
    return fields;
  }

  @Override
  public Map<String, String> schedule(Trigger.Schedule schedule) {
    Map<String, String> fields = fields("schedule", schedule.name().value());
    fields.put("expression", schedule.expression().value());
    fields.put("timeZone", schedule.settings().timeZone().value());
    fields.put("enabled", Boolean.toString(schedule.settings().enabled()));
    return fields;
  }

  @Override
  public Map<String, String> rule(EventRule rule) {
    Map<String, String> fields = fields("rule", rule.name().value());
    fields.put("pattern", rule.pattern().toString());
    return fields;
  }

  @Override
  public Map<String, String> bucket(BucketEvents bucket) {
    Map<String, String> fields = fields("bucket", bucket.bucket().value());
    fields.put("key", bucket.prefix() + "sample" + bucket.suffix());
    return fields;
  }

  @Override
  public Map<String, String> topic(TopicSubscription subscription) {
    return fields("topic", subscription.topic().value());
  }

  @Override
  public Map<String, String> tableStream(TableStream table) {
    return fields("table", table.table().value());
  }

  @Override
  public Map<String, String> dataStream(DataStream stream) {
    return fields("stream", stream.stream().value());
  }

  @Override
  public Map<String, String> invocation(DirectInvocation invocation) {
    Map<String, String> fields = fields("invocation", invocation.name().value());
    fields.put("function", function.name().value());
    return fields;
  }

  private static Map<String, String> fields(String kind, String name) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("kind", kind);
    fields.put("name", name);
    return fields;
  }
}
