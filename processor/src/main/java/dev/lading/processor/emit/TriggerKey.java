package dev.lading.processor.emit;

import dev.lading.model.Trigger;
import dev.lading.processor.names.TriggerKind;

/**
 * What generated code tells triggers apart by.
 *
 * @param name of a route {@code METHOD /path}, of all others the natural name
 */
record TriggerKey(TriggerKind kind, String name) {

  static TriggerKey of(Trigger trigger) {
    return trigger.match(
        new Trigger.Cases<>() {
          @Override
          public TriggerKey route(Trigger.HttpRoute route) {
            return new TriggerKey(TriggerKind.ROUTE, route.toString());
          }

          @Override
          public TriggerKey queue(Trigger.QueueSubscription subscription) {
            return new TriggerKey(TriggerKind.QUEUE, subscription.queue().value());
          }

          @Override
          public TriggerKey schedule(Trigger.Schedule schedule) {
            return new TriggerKey(TriggerKind.SCHEDULE, schedule.name().value());
          }
        });
  }

  /** A text that no trigger of another kind has: methods are in capitals, words are not. */
  String text() {
    return kind == TriggerKind.ROUTE ? name : kind.word() + " " + name;
  }
}
