package dev.lading.processor.declaration;

import dev.lading.model.FilterPattern;
import dev.lading.model.QueueSettings;
import java.util.List;
import java.util.Optional;

/**
 * What a {@code @Queue} says besides the queue's name; a number that is not written is 0.
 *
 * @param batchSize how many messages at once
 * @param batchWindow in seconds
 * @param maxConcurrency how many batches at a time
 * @param parallelism how many messages at a time
 * @param filters patterns, as JSON
 * @param existing whether the queue is made elsewhere
 * @param queue what the queue itself is like
 */
public record QueueSettingsDeclaration(
    Attribute<Integer> batchSize,
    Attribute<Integer> batchWindow,
    Attribute<Integer> maxConcurrency,
    Attribute<Integer> parallelism,
    List<Attribute<String>> filters,
    Attribute<Boolean> existing,
    Owned queue) {

  /** The name of the constant for a queue that tells messages apart by their content. */
  private static final String BY_CONTENT = "CONTENT";

  /** Copies the filters. */
  public QueueSettingsDeclaration {
    filters = List.copyOf(filters);
  }

  static QueueSettingsDeclaration read(AnnotationReader annotation) {
    return new QueueSettingsDeclaration(
        annotation.integer("batchSize"),
        annotation.integer("batchWindow"),
        annotation.integer("maxConcurrency"),
        annotation.integer("parallelism"),
        annotation.strings("filter"),
        annotation.flag("existing"),
        new Owned(
            annotation.integer("visibilityTimeout"),
            annotation.integer("retention"),
            annotation.integer("maxReceives"),
            annotation.flag("deadLetters"),
            annotation.constant("deduplication")));
  }

  /** The settings, unless a filter is malformed. */
  public Optional<QueueSettings> settings() {
    List<FilterPattern> patterns =
        filters.stream().flatMap(filter -> filter.parse(FilterPattern::new).stream()).toList();
    if (patterns.size() < filters.size()) {
      return Optional.empty();
    }
    return Optional.of(
        new QueueSettings(
            set(batchSize).orElse(QueueSettings.DEFAULT_BATCH_SIZE),
            batchWindow.value(),
            set(maxConcurrency),
            set(parallelism).filter(number -> number > 1),
            patterns,
            existing.value() ? new QueueSettings.Existing() : queue.settings()));
  }

  private static Optional<Integer> set(Attribute<Integer> number) {
    return Optional.of(number.value()).filter(value -> value != 0);
  }

  /**
   * What a {@code @Queue} says of the queue itself.
   *
   * @param visibilityTimeout in seconds
   * @param retention in seconds
   * @param maxReceives how often before a message is a dead letter
   * @param deadLetters whether there is a dead-letter queue
   * @param deduplication the name of the constant
   */
  public record Owned(
      Attribute<Integer> visibilityTimeout,
      Attribute<Integer> retention,
      Attribute<Integer> maxReceives,
      Attribute<Boolean> deadLetters,
      Attribute<String> deduplication) {

    QueueSettings.Owned settings() {
      return new QueueSettings.Owned(
          set(visibilityTimeout),
          deadLetters.value()
              ? Optional.of(set(maxReceives).orElse(QueueSettings.Owned.DEFAULT_MAX_RECEIVES))
              : Optional.empty(),
          deduplication.value().equals(BY_CONTENT),
          set(retention));
    }
  }
}
