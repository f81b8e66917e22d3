package dev.lading.processor.declaration;

import dev.lading.model.BucketEventType;
import dev.lading.model.BucketEvents;
import dev.lading.model.BucketName;
import dev.lading.model.BusName;
import dev.lading.model.DataStream;
import dev.lading.model.DirectInvocation;
import dev.lading.model.EventPattern;
import dev.lading.model.EventRule;
import dev.lading.model.FilterPolicy;
import dev.lading.model.InvocationName;
import dev.lading.model.RuleName;
import dev.lading.model.StreamName;
import dev.lading.model.TableName;
import dev.lading.model.TableStream;
import dev.lading.model.TopicName;
import dev.lading.model.TopicSubscription;
import dev.lading.processor.names.TriggerKind;
import java.util.List;
import java.util.Optional;

/** A source of events beside routes, queues and schedules, as declared. */
public sealed interface EventSourceDeclaration extends TriggerDeclaration
    permits EventSourceDeclaration.Rule,
        EventSourceDeclaration.Bucket,
        EventSourceDeclaration.Topic,
        EventSourceDeclaration.Stream,
        EventSourceDeclaration.Invocation {

  /** The natural name, by which an event is told from those of other sources of its kind. */
  Attribute<String> name();

  /** Whether the source is there already, so that functions may share it. */
  boolean existing();

  /**
   * A rule of EventBridge as declared; its name is the method's or the class's if none is written.
   */
  record Rule(
      AnnotationSite site,
      Attribute<String> name,
      Attribute<String> pattern,
      Optional<Attribute<String>> bus,
      DeliveryDeclaration delivery)
      implements EventSourceDeclaration {

    @Override
    public TriggerKind kind() {
      return TriggerKind.RULE;
    }

    @Override
    public boolean existing() {
      return false;
    }

    @Override
    public Optional<EventRule> trigger() {
      Optional<BusName> parsedBus = bus.flatMap(named -> named.parse(BusName::new));
      return parsedBus.isPresent() == bus.isPresent()
          ? name.parse(RuleName::new)
              .flatMap(
                  parsed ->
                      pattern
                          .parse(EventPattern::new)
                          .map(what -> new EventRule(parsed, what, parsedBus, delivery.delivery())))
          : Optional.empty();
    }
  }

  /** A bucket as declared. */
  record Bucket(
      AnnotationSite site,
      Attribute<String> name,
      List<Attribute<String>> events,
      String prefix,
      String suffix,
      boolean existing,
      DeliveryDeclaration delivery)
      implements EventSourceDeclaration {

    /** Copies the events. */
    public Bucket {
      events = List.copyOf(events);
    }

    @Override
    public TriggerKind kind() {
      return TriggerKind.BUCKET;
    }

    @Override
    public Optional<BucketEvents> trigger() {
      List<BucketEventType> types =
          events.stream().map(Attribute::value).map(BucketEventType::valueOf).toList();
      return types.isEmpty()
          ? Optional.empty()
          : name.parse(BucketName::new)
              .map(
                  parsed ->
                      new BucketEvents(
                          parsed, types, prefix, suffix, existing, delivery.delivery()));
    }
  }

  /** A topic as declared. */
  record Topic(
      AnnotationSite site,
      Attribute<String> name,
      Optional<Attribute<String>> filter,
      FilterPolicy.Scope scope,
      boolean existing)
      implements EventSourceDeclaration {

    @Override
    public TriggerKind kind() {
      return TriggerKind.TOPIC;
    }

    @Override
    public Optional<TopicSubscription> trigger() {
      Optional<FilterPolicy> policy =
          filter.flatMap(written -> written.parse(text -> new FilterPolicy(text, scope)));
      return policy.isPresent() == filter.isPresent()
          ? name.parse(TopicName::new)
              .map(parsed -> new TopicSubscription(parsed, policy, existing))
          : Optional.empty();
    }
  }

  /** The stream of a table, or a data stream, as declared. */
  record Stream(
      AnnotationSite site,
      TriggerKind kind,
      Attribute<String> name,
      StreamConsumerDeclaration consumer)
      implements EventSourceDeclaration {

    @Override
    public boolean existing() {
      return true;
    }

    @Override
    public Optional<? extends dev.lading.model.Trigger> trigger() {
      return consumer
          .consumer()
          .flatMap(
              read ->
                  kind == TriggerKind.TABLE
                      ? name.parse(TableName::new).map(table -> new TableStream(table, read))
                      : name.parse(StreamName::new).map(stream -> new DataStream(stream, read)));
    }
  }

  /** Direct invocations as declared; the name is the method's or the class's if none is written. */
  record Invocation(AnnotationSite site, Attribute<String> name) implements EventSourceDeclaration {

    @Override
    public TriggerKind kind() {
      return TriggerKind.INVOCATION;
    }

    @Override
    public boolean existing() {
      return true;
    }

    @Override
    public Optional<DirectInvocation> trigger() {
      return name.parse(InvocationName::new).map(DirectInvocation::new);
    }
  }
}
