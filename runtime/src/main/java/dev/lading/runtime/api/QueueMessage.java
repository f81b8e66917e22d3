package dev.lading.runtime.api;

import java.util.Map;

/**
 * One message of an SQS queue.
 *
 * @param queue the queue's natural name
 * @param id the message's id
 * @param body the body as it was sent
 * @param attributes SQS's own, such as {@code ApproximateReceiveCount} and {@code MessageGroupId}
 * @param messageAttributes the sender's, those of a text or a number
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">Using Lambda with
 *     Amazon SQS</a>
 */
public record QueueMessage(
    String queue,
    String id,
    String body,
    Map<String, String> attributes,
    Map<String, String> messageAttributes) {}
