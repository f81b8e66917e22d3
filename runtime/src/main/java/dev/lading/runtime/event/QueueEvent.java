package dev.lading.runtime.event;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The records of an SQS event.
 *
 * @param messages in the order of the event, at least one
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">Using Lambda with
 *     Amazon SQS</a>
 */
record QueueEvent(List<Message> messages) implements LambdaEvent {

  /** A record as it came; what is null was missing, or not of the type that AWS documents. */
  record Message(
      @Nullable String id,
      @Nullable String queueArn,
      @Nullable String body,
      Map<String, String> attributes,
      Map<String, String> messageAttributes) {}
}
