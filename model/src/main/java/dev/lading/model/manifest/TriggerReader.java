package dev.lading.model.manifest;

import dev.lading.model.Authorization;
import dev.lading.model.BucketEventType;
import dev.lading.model.BucketEvents;
import dev.lading.model.BucketName;
import dev.lading.model.BusName;
import dev.lading.model.DataStream;
import dev.lading.model.DirectInvocation;
import dev.lading.model.EventPattern;
import dev.lading.model.EventRule;
import dev.lading.model.FilterPattern;
import dev.lading.model.FilterPolicy;
import dev.lading.model.HttpMethod;
import dev.lading.model.InvocationName;
import dev.lading.model.QueueName;
import dev.lading.model.RoutePath;
import dev.lading.model.RuleName;
import dev.lading.model.ScheduleExpression;
import dev.lading.model.ScheduleName;
import dev.lading.model.StreamConsumer;
import dev.lading.model.StreamName;
import dev.lading.model.TableName;
import dev.lading.model.TableStream;
import dev.lading.model.TopicName;
import dev.lading.model.TopicSubscription;
import dev.lading.model.Trigger;
import java.util.List;

/** Reads a trigger, by its kind. */
final class TriggerReader {

  private TriggerReader() {}

  static Trigger read(JsonNode node) {
    String type = node.text("type");
    return switch (type) {
      case "route" ->
          new Trigger.HttpRoute(
              ImageManifestReader.constant(HttpMethod.class, node.text("method")),
              RoutePath.parse(node.text("path")),
              authorization(node));
      case "queue" ->
          new Trigger.QueueSubscription(
              new QueueName(node.text("name")), QueueSettingsCodec.read(node));
      case "schedule" ->
          new Trigger.Schedule(
              new ScheduleName(node.text("name")),
              new ScheduleExpression(node.text("expression")),
              ScheduleSettingsCodec.read(node));
      case "rule" ->
          new EventRule(
              new RuleName(node.text("name")),
              new EventPattern(node.text("pattern")),
              node.optionalText("bus").map(BusName::new),
              DeliveryCodec.read(node));
      case "bucket" -> bucket(node);
      case "topic" -> topic(node);
      case "tableStream" -> new TableStream(new TableName(node.text("name")), consumer(node));
      case "dataStream" -> new DataStream(new StreamName(node.text("name")), consumer(node));
      case "invoke" -> new DirectInvocation(new InvocationName(node.text("name")));
      default -> throw new MalformedManifestException("no such type of trigger: " + type);
    };
  }

  private static BucketEvents bucket(JsonNode node) {
    return new BucketEvents(
        new BucketName(node.text("name")),
        node.list("events").stream()
            .map(event -> ImageManifestReader.constant(BucketEventType.class, event.text()))
            .toList(),
        node.text("prefix"),
        node.text("suffix"),
        node.flag("existing"),
        DeliveryCodec.read(node));
  }

  private static TopicSubscription topic(JsonNode node) {
    return new TopicSubscription(
        new TopicName(node.text("name")),
        node.optionalText("filter")
            .map(
                filter ->
                    new FilterPolicy(
                        filter,
                        ImageManifestReader.constant(
                            FilterPolicy.Scope.class, node.text("filterScope")))),
        node.flag("existing"));
  }

  private static StreamConsumer consumer(JsonNode node) {
    return new StreamConsumer(
        ImageManifestReader.constant(
            StreamConsumer.StartingPosition.class, node.text("startingPosition")),
        node.number("batchSize"),
        node.number("batchWindow"),
        node.number("parallelization"),
        new StreamConsumer.Failure(
            node.number("maxRetries"), node.number("maxAge"), node.flag("bisect")),
        node.list("filters").stream().map(filter -> new FilterPattern(filter.text())).toList());
  }

  private static Authorization authorization(JsonNode node) {
    return new Authorization(
        node.optionalText("authorizer").orElse(Authorization.NONE),
        node.optional("scopes").isPresent()
            ? node.list("scopes").stream().map(JsonNode::text).toList()
            : List.of());
  }
}
