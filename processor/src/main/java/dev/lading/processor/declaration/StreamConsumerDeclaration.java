package dev.lading.processor.declaration;

import dev.lading.model.FilterPattern;
import dev.lading.model.StreamConsumer;
import java.util.List;
import java.util.Optional;

/** How a stream is read, as declared. */
public record StreamConsumerDeclaration(
    StreamConsumer.StartingPosition startingPosition,
    Attribute<Integer> batchSize,
    Attribute<Integer> batchWindow,
    Attribute<Integer> parallelization,
    Attribute<Integer> maxRetries,
    Attribute<Integer> maxAge,
    boolean bisect,
    List<Attribute<String>> filters) {

  /** Copies the filters. */
  public StreamConsumerDeclaration {
    filters = List.copyOf(filters);
  }

  static StreamConsumerDeclaration read(AnnotationReader stream) {
    return new StreamConsumerDeclaration(
        StreamConsumer.StartingPosition.valueOf(stream.constant("startingPosition").value()),
        stream.integer("batchSize"),
        stream.integer("batchWindow"),
        stream.integer("parallelization"),
        stream.integer("maxRetries"),
        stream.integer("maxAge"),
        stream.flag("bisect").value(),
        stream.strings("filter"));
  }

  /** The model's, unless a filter is malformed. */
  Optional<StreamConsumer> consumer() {
    List<FilterPattern> patterns =
        filters.stream().flatMap(filter -> filter.parse(FilterPattern::new).stream()).toList();
    return patterns.size() < filters.size()
        ? Optional.empty()
        : Optional.of(
            new StreamConsumer(
                startingPosition,
                batchSize.value(),
                batchWindow.value(),
                parallelization.value(),
                new StreamConsumer.Failure(maxRetries.value(), maxAge.value(), bisect),
                patterns));
  }
}
