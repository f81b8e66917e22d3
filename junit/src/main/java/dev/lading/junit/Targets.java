package dev.lading.junit;

import dev.lading.local.event.EventSource;
import dev.lading.local.event.SampleEvent;
import dev.lading.local.function.LocalFunction;
import dev.lading.model.BucketEvents;
import dev.lading.model.DataStream;
import dev.lading.model.DirectInvocation;
import dev.lading.model.EventRule;
import dev.lading.model.TableStream;
import dev.lading.model.TopicSubscription;
import dev.lading.model.Trigger;
import dev.lading.runtime.dispatch.RouteTable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Finds the functions that an event goes to. */
final class Targets {

  private Targets() {}

  static List<LocalFunction> of(SampleEvent event, List<LocalFunction> functions) {
    List<LocalFunction> found = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>();
    for (LocalFunction function : functions) {
      List<String> keys = keys(function, event.source());
      names.addAll(keys);
      if (takes(keys, event)) {
        found.add(function);
      }
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "the application has no %s '%s'; it has %s"
              .formatted(
                  event.source().word(),
                  event.name(),
                  names.isEmpty() ? "none" : String.join(", ", names)));
    }
    return found;
  }

  private static boolean takes(List<String> keys, SampleEvent event) {
    if (event.source() != EventSource.HTTP) {
      return keys.contains(event.name());
    }
    int space = event.name().indexOf(' ');
    return new RouteTable(keys.toArray(new String[0]))
        .match(event.name().substring(0, space), event.name().substring(space + 1))
        .isFound();
  }

  /** The natural names of a function's triggers of a kind; of requests the routes. */
  private static List<String> keys(LocalFunction function, EventSource source) {
    List<String> keys = new ArrayList<>();
    function.declaration().triggers(Trigger.class).stream()
        .map(Targets::key)
        .filter(key -> key.source == source)
        .forEach(key -> keys.add(key.name));
    return keys;
  }

  private record Key(EventSource source, String name) {}

  private static Key key(Trigger trigger) {
    return trigger.match(
        new Trigger.Cases<>() {
          @Override
          public Key route(Trigger.HttpRoute route) {
            return new Key(EventSource.HTTP, route.toString());
          }

          @Override
          public Key queue(Trigger.QueueSubscription subscription) {
            return new Key(EventSource.QUEUE, subscription.queue().value());
          }

          @Override
          public Key schedule(Trigger.Schedule schedule) {
            return new Key(EventSource.SCHEDULE, schedule.name().value());
          }

          @Override
          public Key rule(EventRule rule) {
            return new Key(EventSource.RULE, rule.name().value());
          }

          @Override
          public Key bucket(BucketEvents bucket) {
            return new Key(EventSource.BUCKET, bucket.bucket().value());
          }

          @Override
          public Key topic(TopicSubscription subscription) {
            return new Key(EventSource.TOPIC, subscription.topic().value());
          }

          @Override
          public Key tableStream(TableStream table) {
            return new Key(EventSource.TABLE_STREAM, table.table().value());
          }

          @Override
          public Key dataStream(DataStream stream) {
            return new Key(EventSource.DATA_STREAM, stream.stream().value());
          }

          @Override
          public Key invocation(DirectInvocation invocation) {
            return new Key(EventSource.INVOCATION, invocation.name().value());
          }
        });
  }
}
