package dev.lading.local.sqs;

import java.util.Map;

/**
 * A message as SQS hands it out.
 *
 * @param id its id
 * @param receiptHandle by which this receive of it is deleted or made visible again
 * @param body the body
 * @param md5 of the body
 * @param attributes what SQS says of it, such as {@code ApproximateReceiveCount}
 * @param messageAttributes what its sender says of it, by name: {@code DataType} with {@code
 *     StringValue} or {@code BinaryValue}
 */
public record SqsMessage(
    String id,
    String receiptHandle,
    String body,
    String md5,
    Map<String, String> attributes,
    Map<String, Map<String, String>> messageAttributes) {

  /** Copies the maps. */
  public SqsMessage {
    attributes = Map.copyOf(attributes);
    messageAttributes = Map.copyOf(messageAttributes);
  }

  /** How often it was received, this time included. */
  public int receives() {
    return Integer.parseInt(attributes.getOrDefault("ApproximateReceiveCount", "1"));
  }
}
