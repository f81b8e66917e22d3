package dev.lading.processor.cloudformation;

import dev.lading.model.BucketEventType;
import dev.lading.model.BucketEvents;
import dev.lading.model.BucketName;
import dev.lading.model.BusName;
import dev.lading.model.DataStream;
import dev.lading.model.Delivery;
import dev.lading.model.DirectInvocation;
import dev.lading.model.EventPattern;
import dev.lading.model.EventRule;
import dev.lading.model.FilterPattern;
import dev.lading.model.FilterPolicy;
import dev.lading.model.InvocationName;
import dev.lading.model.JsonText;
import dev.lading.model.QueueName;
import dev.lading.model.QueueSettings;
import dev.lading.model.RuleName;
import dev.lading.model.ScheduleExpression;
import dev.lading.model.ScheduleName;
import dev.lading.model.ScheduleSettings;
import dev.lading.model.StreamConsumer;
import dev.lading.model.StreamName;
import dev.lading.model.TableName;
import dev.lading.model.TableStream;
import dev.lading.model.TimeZoneName;
import dev.lading.model.TopicName;
import dev.lading.model.TopicSubscription;
import dev.lading.model.Trigger;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Triggers of all kinds, with and without settings, of names that are easily mixed up. */
final class RandomTriggers {

  private static final Arbitrary<String> NAMES =
      Arbitraries.of("a", "A", "b", "a-b", "a_b", "daily", "in", "Rule", "a1");

  private RandomTriggers() {}

  static Arbitrary<Trigger> any() {
    return Arbitraries.oneOf(
        routes(), queues(), schedules(), rules(), buckets(), topics(), streams(), invocations());
  }

  /** What an application has once. */
  static String name(Trigger trigger) {
    if (trigger instanceof Trigger.QueueSubscription queue) {
      return "queue " + queue.queue();
    } else if (trigger instanceof Trigger.Schedule schedule) {
      return "schedule " + schedule.name();
    } else if (trigger instanceof EventRule rule) {
      return "rule " + rule.name();
    } else if (trigger instanceof BucketEvents bucket) {
      return "bucket " + bucket.bucket();
    } else if (trigger instanceof TopicSubscription topic) {
      return "topic " + topic.topic();
    } else if (trigger instanceof TableStream table) {
      return "table " + table.table();
    } else if (trigger instanceof DataStream stream) {
      return "stream " + stream.stream();
    }
    return trigger.toString();
  }

  private static Arbitrary<Trigger> routes() {
    return Combinators.combine(
            Arbitraries.of("GET", "POST", "ANY"),
            Arbitraries.of("/", "/a", "/a/b", "/a-b", "/{a}", "/a/{b+}", "/a.b", "/A"))
        .as(Applications::route);
  }

  private static Arbitrary<Trigger> queues() {
    Arbitrary<String> names =
        Arbitraries.of("webhook-queue", "bot-webhook-queue", "webhook", "a.fifo", "a-fifo", "A");
    return Combinators.combine(names, Arbitraries.integers().between(0, 3))
        .as((name, form) -> new Trigger.QueueSubscription(new QueueName(name), queue(name, form)));
  }

  private static QueueSettings queue(String name, int form) {
    QueueSettings.Source source =
        switch (form) {
          case 1 -> new QueueSettings.Existing();
          case 2 ->
              new QueueSettings.Owned(Optional.of(300), Optional.empty(), false, Optional.of(3600));
          default -> QueueSettings.Owned.DEFAULT;
        };
    boolean filtered = form > 1;
    return new QueueSettings(
        filtered && !name.endsWith(".fifo") ? 100 : 10,
        filtered && !name.endsWith(".fifo") ? 5 : 0,
        filtered ? Optional.of(2) : Optional.empty(),
        filtered ? Optional.of(4) : Optional.empty(),
        filtered ? List.of(new FilterPattern("{\"body\": {\"type\": [\"order\"]}}")) : List.of(),
        source);
  }

  private static Arbitrary<Trigger> schedules() {
    return Combinators.combine(NAMES, Arbitraries.of(true, false), Arbitraries.of(true, false))
        .as(
            (name, enabled, given) ->
                new Trigger.Schedule(
                    new ScheduleName(name),
                    new ScheduleExpression("cron(0 3 * * ? *)"),
                    new ScheduleSettings(
                        TimeZoneName.UTC,
                        Optional.empty(),
                        enabled,
                        given
                            ? Optional.of(new JsonText("{\"a\": \"<b> \\\" ü\"}"))
                            : Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new Delivery(3, 600, !name.startsWith("a")))));
  }

  private static Arbitrary<Trigger> rules() {
    EventPattern pattern = new EventPattern("{\"source\": [\"shop\"]}");
    return Combinators.combine(NAMES, Arbitraries.of("", "shop", "Shop_1"), deliveries())
        .as(
            (name, bus, delivery) ->
                new EventRule(
                    new RuleName(name),
                    pattern,
                    bus.isEmpty() ? Optional.empty() : Optional.of(new BusName(bus)),
                    delivery));
  }

  private static Arbitrary<Trigger> buckets() {
    return Combinators.combine(
            Arbitraries.of("uploads", "a-b", "abc"),
            Arbitraries.of("", "in/*"),
            Arbitraries.of("", ".png"),
            Arbitraries.of(true, false),
            deliveries())
        .as(
            (name, prefix, suffix, existing, delivery) ->
                new BucketEvents(
                    new BucketName(name),
                    List.of(BucketEventType.OBJECT_CREATED),
                    prefix,
                    suffix,
                    existing,
                    delivery));
  }

  private static Arbitrary<Delivery> deliveries() {
    return Arbitraries.of(Delivery.OF_RULE, new Delivery(0, 60, false));
  }

  private static Arbitrary<Trigger> topics() {
    FilterPolicy filter = new FilterPolicy("{\"kind\": [\"a\"]}", FilterPolicy.Scope.BODY);
    return Combinators.combine(NAMES, Arbitraries.of(true, false), Arbitraries.of(true, false))
        .as(
            (name, filtered, existing) ->
                new TopicSubscription(
                    new TopicName(name),
                    filtered ? Optional.of(filter) : Optional.empty(),
                    existing));
  }

  private static Arbitrary<Trigger> streams() {
    return Combinators.combine(
            Arbitraries.of("users", "user-s", "Users"),
            Arbitraries.of(-1, 3),
            Arbitraries.of(true, false))
        .as(
            (name, retries, table) -> {
              StreamConsumer consumer =
                  new StreamConsumer(
                      StreamConsumer.StartingPosition.TRIM_HORIZON,
                      100,
                      5,
                      2,
                      new StreamConsumer.Failure(retries, -1, true),
                      List.of());
              return table
                  ? new TableStream(new TableName(name), consumer)
                  : new DataStream(new StreamName(name), consumer);
            });
  }

  private static Arbitrary<Trigger> invocations() {
    return NAMES.map(name -> new DirectInvocation(new InvocationName(name)));
  }
}
