package dev.lading.imagebuilder.report;

import dev.lading.model.BucketEvents;
import dev.lading.model.DataStream;
import dev.lading.model.DirectInvocation;
import dev.lading.model.EventRule;
import dev.lading.model.TableStream;
import dev.lading.model.TopicSubscription;
import dev.lading.model.Trigger;
import java.util.List;

/** The kind of a trigger, and the rest of it. */
final class TriggerCells implements Trigger.Cases<List<String>> {

  @Override
  public List<String> route(Trigger.HttpRoute route) {
    return List.of(route.method().toString(), route.path().toString());
  }

  @Override
  public List<String> queue(Trigger.QueueSubscription subscription) {
    return List.of("queue", subscription.queue().toString());
  }

  @Override
  public List<String> schedule(Trigger.Schedule schedule) {
    return List.of("schedule", schedule.name() + ", " + schedule.expression());
  }

  @Override
  public List<String> rule(EventRule rule) {
    return kindAndRest(rule);
  }

  @Override
  public List<String> bucket(BucketEvents bucket) {
    return kindAndRest(bucket);
  }

  @Override
  public List<String> topic(TopicSubscription subscription) {
    return kindAndRest(subscription);
  }

  @Override
  public List<String> tableStream(TableStream table) {
    return kindAndRest(table);
  }

  @Override
  public List<String> dataStream(DataStream stream) {
    return kindAndRest(stream);
  }

  @Override
  public List<String> invocation(DirectInvocation invocation) {
    return kindAndRest(invocation);
  }

  private static List<String> kindAndRest(Trigger trigger) {
    String text = trigger.toString();
    int space = text.indexOf(' ');
    return List.of(text.substring(0, space), text.substring(space + 1));
  }
}
