package dev.lading.processor.cloudformation;

import dev.lading.model.BucketEvents;
import dev.lading.model.BucketName;
import dev.lading.model.BusName;
import dev.lading.model.DataStream;
import dev.lading.model.Function;
import dev.lading.model.RuleName;
import dev.lading.model.TableStream;
import dev.lading.model.TopicName;
import dev.lading.model.TopicSubscription;

/** The logical ids of event sources beside routes, queues and schedules. */
final class SourceIds {

  private SourceIds() {}

  static LogicalId rule(RuleName rule) {
    return LogicalIds.named(rule.value(), "EventRule");
  }

  static LogicalId rulePermission(RuleName rule) {
    return LogicalIds.named(rule.value(), "EventRulePermission");
  }

  /** The parameter with a bus's name. */
  static LogicalId busName(BusName bus) {
    return LogicalIds.named(bus.value(), "EventBusName");
  }

  static LogicalId bucket(BucketName bucket) {
    return LogicalIds.named(bucket.value(), "Bucket");
  }

  /** The parameter with the name of a bucket that is there already, or else the output with it. */
  static LogicalId bucketName(BucketName bucket) {
    return LogicalIds.named(bucket.value(), "BucketName");
  }

  static LogicalId bucketRule(BucketEvents bucket, Function function) {
    return ofUse(bucket.bucket().value(), bucket.existing(), function, "BucketRule");
  }

  static LogicalId bucketPermission(BucketEvents bucket, Function function) {
    return ofUse(bucket.bucket().value(), bucket.existing(), function, "BucketPermission");
  }

  static LogicalId topic(TopicName topic) {
    return LogicalIds.named(topic.value(), "Topic");
  }

  /** The parameter with the ARN of a topic that is there already, or else the output with it. */
  static LogicalId topicArn(TopicName topic) {
    return LogicalIds.named(topic.value(), "TopicArn");
  }

  static LogicalId topicSubscription(TopicSubscription topic, Function function) {
    return ofUse(topic.topic().value(), topic.existing(), function, "TopicSubscription");
  }

  static LogicalId topicPermission(TopicSubscription topic, Function function) {
    return ofUse(topic.topic().value(), topic.existing(), function, "TopicPermission");
  }

  /** The parameter with the ARN of a table's stream. */
  static LogicalId streamArn(TableStream table) {
    return LogicalIds.named(table.table().value(), "TableStreamArn");
  }

  /** The parameter with a data stream's ARN. */
  static LogicalId streamArn(DataStream stream) {
    return LogicalIds.named(stream.stream().value(), "DataStreamArn");
  }

  /** The event source mapping of a stream, or what belongs to it. */
  static LogicalId consumer(String stream, Function function, String kind) {
    return ofUse(stream, true, function, kind);
  }

  /**
   * What one function has of a source. A source that is there already may have several functions,
   * and is told apart by both names; no function's name has a slash.
   */
  private static LogicalId ofUse(String source, boolean shared, Function function, String kind) {
    return LogicalIds.named(shared ? function.name() + "/" + source : source, kind);
  }
}
