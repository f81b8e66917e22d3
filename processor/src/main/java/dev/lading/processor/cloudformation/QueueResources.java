package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.arn;
import static dev.lading.processor.cloudformation.Intrinsics.ref;
import static dev.lading.processor.cloudformation.Intrinsics.substitute;

import dev.lading.model.Function;
import dev.lading.model.QueueName;
import dev.lading.model.QueueSettings;
import dev.lading.model.Trigger;
import dev.lading.processor.yaml.YamlMapping;
import dev.lading.processor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders a function's queues: each with its dead-letter queue and the event source mapping that
 * calls the function.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html">AWS::SQS::Queue</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html">AWS::Lambda::EventSourceMapping</a>
 */
final class QueueResources {

  private static final String QUEUE = "AWS::SQS::Queue";

  /** The longest that SQS takes: fourteen days, for someone to look at dead letters. */
  private static final int DEAD_LETTER_RETENTION_SECONDS = 1_209_600;

  private QueueResources() {}

  static List<Resource> of(Function function, QueueEncryption encryption) {
    List<Resource> resources = new ArrayList<>();
    for (Trigger.QueueSubscription subscription : function.queues()) {
      subscription
          .settings()
          .owned()
          .ifPresent(owned -> resources.addAll(queues(subscription, owned, function, encryption)));
      resources.add(subscription(subscription, function));
    }
    return resources;
  }

  /** The parameters with the ARNs of queues that are made elsewhere. */
  static List<Template.Parameter> parameters(Function function) {
    return function.queues().stream()
        .filter(subscription -> subscription.settings().existing())
        .map(
            subscription ->
                new Template.Parameter(
                    LogicalIds.queueArn(subscription.queue()),
                    "ARN of the existing queue that the application calls " + subscription.queue()))
        .toList();
  }

  /** The outputs with the URLs of the function's own queues. */
  static List<Template.Output> outputs(Function function) {
    return function.queues().stream()
        .filter(subscription -> !subscription.settings().existing())
        .map(Trigger.QueueSubscription::queue)
        .map(
            queue ->
                new Template.Output(
                    LogicalIds.queueUrl(queue),
                    "URL of the queue " + queue,
                    ref(LogicalIds.queue(queue))))
        .toList();
  }

  /** The queue's ARN, whoever made the queue. */
  static YamlNode arnOf(Trigger.QueueSubscription subscription) {
    return subscription.settings().existing()
        ? ref(LogicalIds.queueArn(subscription.queue()))
        : arn(LogicalIds.queue(subscription.queue()));
  }

  /** The queue's natural name and its ARN, as the function is told them. */
  static YamlNode nameAndArn(Trigger.QueueSubscription subscription) {
    QueueName queue = subscription.queue();
    String arn =
        subscription.settings().existing()
            ? LogicalIds.queueArn(queue).value()
            : LogicalIds.queue(queue) + ".Arn";
    return substitute(queue + "=${" + arn + "}");
  }

  private static List<Resource> queues(
      Trigger.QueueSubscription subscription,
      QueueSettings.Owned owned,
      Function function,
      QueueEncryption encryption) {
    QueueName name = subscription.queue();
    int visibility =
        owned
            .visibilityTimeout()
            .orElseGet(
                () ->
                    QueueSettings.Owned.advisedVisibility(
                        function.settings().timeout(), subscription.settings().batchWindow()));
    YamlMapping.Builder queue =
        encryption.encrypt(start(name, owned).put("VisibilityTimeout", visibility));
    owned.retention().ifPresent(seconds -> queue.put("MessageRetentionPeriod", seconds));
    List<Resource> resources = new ArrayList<>();
    owned
        .maxReceives()
        .ifPresent(
            receives -> {
              queue.put(
                  "RedrivePolicy",
                  YamlMapping.builder()
                      .put("deadLetterTargetArn", arn(LogicalIds.deadLetters(name)))
                      .put("maxReceiveCount", receives));
              resources.add(deadLetters(name, owned, encryption));
            });
    resources.add(0, new Resource(LogicalIds.queue(name), QUEUE, queue.build()));
    return resources;
  }

  /** The dead letters of a FIFO queue must be in a FIFO queue. */
  private static Resource deadLetters(
      QueueName name, QueueSettings.Owned owned, QueueEncryption encryption) {
    return new Resource(
        LogicalIds.deadLetters(name),
        QUEUE,
        encryption
            .encrypt(
                start(name, owned).put("MessageRetentionPeriod", DEAD_LETTER_RETENTION_SECONDS))
            .build());
  }

  private static YamlMapping.Builder start(QueueName name, QueueSettings.Owned owned) {
    YamlMapping.Builder properties = YamlMapping.builder();
    if (name.fifo()) {
      properties
          .put("FifoQueue", true)
          .put("ContentBasedDeduplication", owned.contentDeduplication());
    }
    return properties;
  }

  private static Resource subscription(Trigger.QueueSubscription subscription, Function function) {
    QueueSettings settings = subscription.settings();
    YamlMapping.Builder mapping =
        YamlMapping.builder()
            .put("EventSourceArn", arnOf(subscription))
            .put("FunctionName", InvocationTarget.name(function))
            .put("FunctionResponseTypes", YamlNode.list(YamlNode.text("ReportBatchItemFailures")))
            .put("BatchSize", settings.batchSize());
    if (settings.batchWindow() > 0) {
      mapping.put("MaximumBatchingWindowInSeconds", settings.batchWindow());
    }
    settings
        .maxConcurrency()
        .ifPresent(
            limit ->
                mapping.put(
                    "ScalingConfig", YamlMapping.builder().put("MaximumConcurrency", limit)));
    FilterCriteria.of(settings.filters())
        .ifPresent(criteria -> mapping.put("FilterCriteria", criteria));
    return new Resource(
        LogicalIds.subscription(subscription.queue()),
        "AWS::Lambda::EventSourceMapping",
        mapping.put("Enabled", true).build());
  }
}
