package dev.lading.processor.cloudformation;

import static dev.lading.processor.cloudformation.Intrinsics.arn;
import static dev.lading.processor.cloudformation.Intrinsics.ref;

import dev.lading.model.Function;
import dev.lading.model.QueueName;
import dev.lading.model.Trigger;
import dev.lading.processor.cloudformation.yaml.YamlMapping;
import dev.lading.processor.cloudformation.yaml.YamlNode;
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

  /**
   * So many times the function's timeout, a message must stay invisible, or a batch that Lambda
   * retries after throttling is delivered a second time meanwhile.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html">Configuring
   *     a queue to use with Lambda</a>
   */
  private static final int VISIBILITY_TIMEOUTS = 6;

  /** The longest that SQS takes: twelve hours. */
  private static final int MAX_VISIBILITY_SECONDS = 43_200;

  /** Lambda's advice is at least five, so that throttling alone fills no dead-letter queue. */
  private static final int MAX_RECEIVES = 5;

  /** The longest that SQS takes: fourteen days, for someone to look at dead letters. */
  private static final int DEAD_LETTER_RETENTION_SECONDS = 1_209_600;

  private static final int BATCH_SIZE = 10;

  private QueueResources() {}

  static List<Resource> of(Function function) {
    List<Resource> resources = new ArrayList<>();
    for (Trigger.QueueSubscription subscription : function.queues()) {
      QueueName name = subscription.queue();
      resources.add(queue(name, function));
      resources.add(deadLetters(name));
      resources.add(subscription(name, function));
    }
    return resources;
  }

  private static Resource queue(QueueName name, Function function) {
    long visibility =
        Math.min(
            MAX_VISIBILITY_SECONDS, (long) VISIBILITY_TIMEOUTS * function.settings().timeout());
    return new Resource(
        LogicalIds.queue(name),
        "AWS::SQS::Queue",
        start(name)
            .put("VisibilityTimeout", visibility)
            .put("SqsManagedSseEnabled", true)
            .put(
                "RedrivePolicy",
                YamlMapping.builder()
                    .put("deadLetterTargetArn", arn(LogicalIds.deadLetters(name)))
                    .put("maxReceiveCount", MAX_RECEIVES))
            .build());
  }

  /** The dead letters of a FIFO queue must be in a FIFO queue. */
  private static Resource deadLetters(QueueName name) {
    return new Resource(
        LogicalIds.deadLetters(name),
        "AWS::SQS::Queue",
        start(name)
            .put("MessageRetentionPeriod", DEAD_LETTER_RETENTION_SECONDS)
            .put("SqsManagedSseEnabled", true)
            .build());
  }

  private static YamlMapping.Builder start(QueueName name) {
    YamlMapping.Builder properties = YamlMapping.builder();
    if (name.fifo()) {
      properties.put("FifoQueue", true).put("ContentBasedDeduplication", true);
    }
    return properties;
  }

  private static Resource subscription(QueueName name, Function function) {
    return new Resource(
        LogicalIds.subscription(name),
        "AWS::Lambda::EventSourceMapping",
        YamlMapping.builder()
            .put("EventSourceArn", arn(LogicalIds.queue(name)))
            .put("FunctionName", ref(LogicalIds.function(function.name())))
            .put("FunctionResponseTypes", YamlNode.list(YamlNode.text("ReportBatchItemFailures")))
            .put("BatchSize", BATCH_SIZE)
            .put("Enabled", true)
            .build());
  }
}
