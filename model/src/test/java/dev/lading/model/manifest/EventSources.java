package dev.lading.model.manifest;

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
import dev.lading.model.RuleName;
import dev.lading.model.StreamConsumer;
import dev.lading.model.StreamName;
import dev.lading.model.TableName;
import dev.lading.model.TableStream;
import dev.lading.model.TopicName;
import dev.lading.model.TopicSubscription;
import dev.lading.model.Trigger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Event sources beside routes, queues and schedules, for property tests. */
final class EventSources {

  private static final Arbitrary<String> NAMES = Arbitraries.of("orders", "a-b", "x1y");
  private static final Arbitrary<Boolean> FLAGS = Arbitraries.of(true, false);
  private static final Arbitrary<String> PATTERNS =
      Arbitraries.of("{\"source\": [\"a\"]}", "{\"detail\": {\"n\": [{\"exists\": true}]}}");

  private EventSources() {}

  static Arbitrary<Trigger> any() {
    return Arbitraries.oneOf(
        Combinators.combine(NAMES, PATTERNS, NAMES.map(BusName::new).optional(), deliveries())
            .as(
                (name, pattern, bus, delivery) ->
                    new EventRule(new RuleName(name), new EventPattern(pattern), bus, delivery)),
        Combinators.combine(
                NAMES,
                Arbitraries.of(BucketEventType.values()).list().ofMinSize(1).ofMaxSize(3),
                Arbitraries.strings(),
                Arbitraries.strings(),
                FLAGS,
                deliveries())
            .as(
                (name, types, prefix, suffix, existing, delivery) ->
                    new BucketEvents(
                        new BucketName(name), types, prefix, suffix, existing, delivery)),
        Combinators.combine(
                NAMES,
                Combinators.combine(PATTERNS, Arbitraries.of(FilterPolicy.Scope.values()))
                    .as(FilterPolicy::new)
                    .optional(),
                FLAGS)
            .as(
                (name, filter, existing) ->
                    new TopicSubscription(new TopicName(name), filter, existing)),
        Combinators.combine(NAMES, consumers())
            .as((name, consumer) -> new TableStream(new TableName(name), consumer)),
        Combinators.combine(NAMES, consumers())
            .as((name, consumer) -> new DataStream(new StreamName(name), consumer)),
        NAMES.map(name -> new DirectInvocation(new InvocationName(name))));
  }

  static Arbitrary<Delivery> deliveries() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 86_400);
    return Combinators.combine(numbers, numbers, FLAGS).as(Delivery::new);
  }

  private static Arbitrary<StreamConsumer> consumers() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(-1, 10_000);
    return Combinators.combine(
            Arbitraries.of(StreamConsumer.StartingPosition.values()),
            numbers,
            numbers,
            numbers,
            Combinators.combine(numbers, numbers, FLAGS).as(StreamConsumer.Failure::new),
            PATTERNS.map(FilterPattern::new).list().ofMaxSize(2))
        .as(StreamConsumer::new);
  }
}
