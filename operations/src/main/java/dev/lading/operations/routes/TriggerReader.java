package dev.lading.operations.routes;

import dev.lading.model.BucketEvents;
import dev.lading.model.DataStream;
import dev.lading.model.DirectInvocation;
import dev.lading.model.EventRule;
import dev.lading.model.Function;
import dev.lading.model.FunctionUrl;
import dev.lading.model.QueueSettings;
import dev.lading.model.ScheduleSettings;
import dev.lading.model.StreamConsumer;
import dev.lading.model.TableStream;
import dev.lading.model.TimeZoneName;
import dev.lading.model.TopicSubscription;
import dev.lading.model.Trigger;
import java.util.ArrayList;
import java.util.List;

/** Puts a function's triggers into words. */
final class TriggerReader implements Trigger.Cases<TriggerWords> {

  private static final String EXISTING = "existing";

  private final Function function;

  TriggerReader(Function function) {
    this.function = function;
  }

  @Override
  public TriggerWords route(Trigger.HttpRoute route) {
    List<String> settings = new ArrayList<>();
    if (function.url().isPresent()) {
      FunctionUrl url = function.url().get();
      settings.add(url.auth() == FunctionUrl.Auth.NONE ? "open to everybody" : "IAM");
    } else if (!route.authorization().isOpen()) {
      settings.add("authorizer " + route.authorization().authorizer());
    }
    if (function.streams()) {
      settings.add("streams");
    }
    return new TriggerWords(
        function.url().isPresent() ? CallKind.URL_ROUTE : CallKind.ROUTE,
        route.method().toString(),
        route.path().toString(),
        settings);
  }

  @Override
  public TriggerWords queue(Trigger.QueueSubscription subscription) {
    QueueSettings queue = subscription.settings();
    List<String> settings = new ArrayList<>();
    settings.add("batches of " + queue.batchSize());
    queue.maxConcurrency().ifPresent(most -> settings.add("at most " + most + " at once"));
    if (queue.source() instanceof QueueSettings.Owned owned) {
      settings.add(
          owned
              .maxReceives()
              .map(receives -> "dead letter after " + receives + " receives")
              .orElse("no dead letters"));
    } else {
      settings.add(EXISTING);
    }
    return words(CallKind.QUEUE, subscription.queue().value(), settings);
  }

  @Override
  public TriggerWords schedule(Trigger.Schedule schedule) {
    ScheduleSettings when = schedule.settings();
    List<String> settings = new ArrayList<>();
    settings.add(schedule.expression().toString());
    if (!when.timeZone().equals(TimeZoneName.UTC)) {
      settings.add(when.timeZone().value());
    }
    if (!when.enabled()) {
      settings.add("not enabled");
    }
    return words(CallKind.SCHEDULE, schedule.name().value(), settings);
  }

  @Override
  public TriggerWords rule(EventRule rule) {
    List<String> settings = new ArrayList<>();
    rule.bus().ifPresent(bus -> settings.add("bus " + bus.value()));
    return words(CallKind.RULE, rule.name().value(), settings);
  }

  @Override
  public TriggerWords bucket(BucketEvents bucket) {
    List<String> settings = new ArrayList<>();
    bucket.types().forEach(type -> settings.add(type.detailType()));
    if (!bucket.prefix().isEmpty()) {
      settings.add(bucket.prefix() + "…");
    }
    if (!bucket.suffix().isEmpty()) {
      settings.add("…" + bucket.suffix());
    }
    if (bucket.existing()) {
      settings.add(EXISTING);
    }
    return words(CallKind.BUCKET, bucket.bucket().value(), settings);
  }

  @Override
  public TriggerWords topic(TopicSubscription subscription) {
    List<String> settings = new ArrayList<>();
    if (subscription.existing()) {
      settings.add(EXISTING);
    }
    return words(CallKind.TOPIC, subscription.topic().value(), settings);
  }

  @Override
  public TriggerWords tableStream(TableStream table) {
    return words(CallKind.TABLE, table.table().value(), consumer(table.consumer()));
  }

  @Override
  public TriggerWords dataStream(DataStream stream) {
    return words(CallKind.STREAM, stream.stream().value(), consumer(stream.consumer()));
  }

  @Override
  public TriggerWords invocation(DirectInvocation invocation) {
    return words(CallKind.INVOCATION, invocation.name().value(), List.of());
  }

  private static List<String> consumer(StreamConsumer consumer) {
    return List.of("batches of " + consumer.batchSize());
  }

  private static TriggerWords words(CallKind kind, String name, List<String> settings) {
    return new TriggerWords(kind, "", name, settings);
  }
}
