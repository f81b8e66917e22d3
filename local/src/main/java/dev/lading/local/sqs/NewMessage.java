package dev.lading.local.sqs;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message that is sent to a queue.
 *
 * @param body the body
 * @param groupId the message group's id, which a FIFO queue requires
 * @param deduplicationId the deduplication id of a FIFO queue's message
 * @param delay how many seconds it stays invisible at first
 * @param attributes the sender's attributes, all of them texts
 */
public record NewMessage(
    String body,
    @Nullable String groupId,
    @Nullable String deduplicationId,
    int delay,
    Map<String, String> attributes) {

  /** Copies the attributes. */
  public NewMessage {
    attributes = Map.copyOf(attributes);
  }

  /** A message with nothing but a body. */
  public static NewMessage of(String body) {
    return new NewMessage(body, null, null, 0, Map.of());
  }
}
