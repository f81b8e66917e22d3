package dev.lading.local.source;

import dev.lading.model.BucketEvents;
import dev.lading.model.DataStream;
import dev.lading.model.DirectInvocation;
import dev.lading.model.EventRule;
import dev.lading.model.TableStream;
import dev.lading.model.TopicSubscription;
import dev.lading.model.Trigger;
import java.util.Optional;

/** The kinds of sources, each with its place among the control paths. */
public enum SourceKind {
  RULE("rules", "rule"),
  BUCKET("buckets", "bucket"),
  TOPIC("topics", "topic"),
  TABLE("tables", "table"),
  STREAM("streams", "stream"),
  INVOCATION("invocations", "invocation");

  private final String path;
  private final String word;

  SourceKind(String path, String word) {
    this.path = path;
    this.word = word;
  }

  /** The segment of the control paths that stands for the kind. */
  public String path() {
    return path;
  }

  /** The word for one source of this kind. */
  public String word() {
    return word;
  }

  /** The kind that a segment of a control path stands for. */
  public static Optional<SourceKind> ofPath(String path) {
    for (SourceKind kind : values()) {
      if (kind.path.equals(path)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The kind and the natural name of a trigger; none for routes, queues and schedules. */
  static Optional<Named> of(Trigger trigger) {
    return trigger.match(
        new Trigger.Cases<>() {
          @Override
          public Optional<Named> route(Trigger.HttpRoute route) {
            return Optional.empty();
          }

          @Override
          public Optional<Named> queue(Trigger.QueueSubscription subscription) {
            return Optional.empty();
          }

          @Override
          public Optional<Named> schedule(Trigger.Schedule schedule) {
            return Optional.empty();
          }

          @Override
          public Optional<Named> rule(EventRule rule) {
            return Optional.of(new Named(RULE, rule.name().value()));
          }

          @Override
          public Optional<Named> bucket(BucketEvents bucket) {
            return Optional.of(new Named(BUCKET, bucket.bucket().value()));
          }

          @Override
          public Optional<Named> topic(TopicSubscription subscription) {
            return Optional.of(new Named(TOPIC, subscription.topic().value()));
          }

          @Override
          public Optional<Named> tableStream(TableStream table) {
            return Optional.of(new Named(TABLE, table.table().value()));
          }

          @Override
          public Optional<Named> dataStream(DataStream stream) {
            return Optional.of(new Named(STREAM, stream.stream().value()));
          }

          @Override
          public Optional<Named> invocation(DirectInvocation invocation) {
            return Optional.of(new Named(INVOCATION, invocation.name().value()));
          }
        });
  }

  /** A source by its kind and its natural name. */
  record Named(SourceKind kind, String name) {}
}
