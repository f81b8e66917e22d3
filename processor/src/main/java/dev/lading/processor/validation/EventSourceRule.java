package dev.lading.processor.validation;

import dev.lading.model.BucketName;
import dev.lading.model.BusName;
import dev.lading.model.EventPattern;
import dev.lading.model.FilterPattern;
import dev.lading.model.FilterPolicy;
import dev.lading.model.InvocationName;
import dev.lading.model.MalformedValueException;
import dev.lading.model.RuleName;
import dev.lading.model.StreamName;
import dev.lading.model.TableName;
import dev.lading.model.TopicName;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.Attribute;
import dev.lading.processor.declaration.EventSourceDeclaration;
import dev.lading.processor.declaration.StreamConsumerDeclaration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Rejects names, patterns and settings of event sources that AWS would refuse when the template is
 * deployed, or that no event could ever match.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html">CreateEventSourceMapping
 *     in the Lambda API</a>
 */
final class EventSourceRule implements Rule {

  private static final Range BATCH = new Range("batchSize", "Lambda", 1, 10_000, "records");
  private static final Range WINDOW = new Range("batchWindow", "Lambda", 0, 300, "seconds");
  private static final Range PARALLELIZATION =
      new Range("parallelization", "Lambda", 1, 10, "batches of a shard");
  private static final Range RETRIES = new Range("maxRetries", "Lambda", -1, 10_000, "retries");
  private static final Range AGE = new Range("maxAge", "Lambda", 60, 604_800, "seconds");

  private static final DeliveryRanges DELIVERY = new DeliveryRanges("EventBridge");

  /** More than five are by a raised quota, and more than ten never. */
  private static final int MAX_FILTERS = 10;

  @Override
  public void check(ApplicationDeclaration application, Problems problems) {
    Check check = new Check(problems);
    application.triggers(EventSourceDeclaration.class).forEach(check::source);
  }

  private record Check(Problems problems) {

    void source(EventSourceDeclaration source) {
      name(source);
      if (source instanceof EventSourceDeclaration.Rule rule) {
        rule.bus().ifPresent(bus -> name(bus, BusName::new, "an event bus"));
        wellFormed(rule.pattern(), EventPattern::new, Message.INVALID_EVENT_PATTERN);
        DELIVERY.check(rule.delivery(), problems);
      } else if (source instanceof EventSourceDeclaration.Bucket bucket) {
        events(bucket);
        DELIVERY.check(bucket.delivery(), problems);
      } else if (source instanceof EventSourceDeclaration.Topic topic) {
        topic
            .filter()
            .ifPresent(
                filter ->
                    wellFormed(
                        filter,
                        text -> new FilterPolicy(text, topic.scope()),
                        Message.INVALID_FILTER));
      } else if (source instanceof EventSourceDeclaration.Stream stream) {
        consumer(stream.consumer());
      }
    }

    private void name(EventSourceDeclaration source) {
      switch (source.kind()) {
        case RULE -> name(source.name(), RuleName::new, "a rule");
        case BUCKET -> name(source.name(), BucketName::new, "a bucket");
        case TOPIC -> name(source.name(), TopicName::new, "a topic");
        case TABLE -> name(source.name(), TableName::new, "a table");
        case STREAM -> name(source.name(), StreamName::new, "a stream");
        default -> name(source.name(), InvocationName::new, "an invocation");
      }
    }

    private void name(Attribute<String> name, Function<String, ?> factory, String kind) {
      try {
        Objects.requireNonNull(factory.apply(name.value()));
      } catch (MalformedValueException e) {
        problems.report(Message.INVALID_SOURCE_NAME, name.site(), name.value(), kind, e.reason());
      }
    }

    private void wellFormed(Attribute<String> text, Function<String, ?> factory, Message message) {
      try {
        Objects.requireNonNull(factory.apply(text.value()));
      } catch (MalformedValueException e) {
        problems.report(message, text.site(), text.value(), e.reason());
      }
    }

    private void events(EventSourceDeclaration.Bucket bucket) {
      if (bucket.events().isEmpty()) {
        problems.report(
            Message.NO_BUCKET_EVENTS, bucket.site(), bucket.name().value(), bucket.site().place());
      }
    }

    private void consumer(StreamConsumerDeclaration consumer) {
      BATCH.check(consumer.batchSize(), problems);
      WINDOW.check(consumer.batchWindow(), problems);
      PARALLELIZATION.check(consumer.parallelization(), problems);
      RETRIES.check(consumer.maxRetries(), problems);
      if (consumer.maxAge().value() != -1) {
        AGE.check(consumer.maxAge(), problems);
      }
      List<Attribute<String>> filters = consumer.filters();
      filters.forEach(filter -> wellFormed(filter, FilterPattern::new, Message.INVALID_FILTER));
      filters.stream()
          .skip(MAX_FILTERS)
          .forEach(
              filter ->
                  problems.report(
                      Message.INVALID_FILTER,
                      filter.site(),
                      filter.value(),
                      "a stream has at most 10 patterns, and 5 without asking"));
    }
  }
}
