package dev.lading.processor.emit;

import dev.lading.model.BucketEvents;
import dev.lading.model.DataStream;
import dev.lading.model.DirectInvocation;
import dev.lading.model.EventRule;
import dev.lading.model.TableStream;
import dev.lading.model.TopicSubscription;
import dev.lading.model.Trigger;
import dev.lading.processor.names.TriggerKind;

/**
 * What generated code tells triggers apart by.
 *
 * @param named the trigger or its name; many ask for the kind only, and no text is made for them
 */
record TriggerKey(TriggerKind kind, Object named) {

  static TriggerKey of(Trigger trigger) {
    return trigger.match(
        new Trigger.Cases<>() {
          @Override
          public TriggerKey route(Trigger.HttpRoute route) {
            return new TriggerKey(TriggerKind.ROUTE, route);
          }

          @Override
          public TriggerKey queue(Trigger.QueueSubscription subscription) {
            return new TriggerKey(TriggerKind.QUEUE, subscription.queue().value());
          }

          @Override
          public TriggerKey schedule(Trigger.Schedule schedule) {
            return new TriggerKey(TriggerKind.SCHEDULE, schedule.name().value());
          }

          @Override
          public TriggerKey rule(EventRule rule) {
            return new TriggerKey(TriggerKind.RULE, rule.name().value());
          }

          @Override
          public TriggerKey bucket(BucketEvents bucket) {
            return new TriggerKey(TriggerKind.BUCKET, bucket.bucket().value());
          }

          @Override
          public TriggerKey topic(TopicSubscription subscription) {
            return new TriggerKey(TriggerKind.TOPIC, subscription.topic().value());
          }

          @Override
          public TriggerKey tableStream(TableStream table) {
            return new TriggerKey(TriggerKind.TABLE, table.table().value());
          }

          @Override
          public TriggerKey dataStream(DataStream stream) {
            return new TriggerKey(TriggerKind.STREAM, stream.stream().value());
          }

          @Override
          public TriggerKey invocation(DirectInvocation invocation) {
            return new TriggerKey(TriggerKind.INVOCATION, invocation.name().value());
          }
        });
  }

  /** Of a route {@code METHOD /path}, of all others the natural name. */
  String name() {
    return named.toString();
  }

  /** A text that no trigger of another kind has: methods are in capitals, words are not. */
  String text() {
    return kind == TriggerKind.ROUTE ? name() : kind.word() + " " + name();
  }
}
