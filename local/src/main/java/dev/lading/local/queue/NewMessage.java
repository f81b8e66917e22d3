package dev.lading.local.queue;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message that is sent to a queue.
 *
 * @param body the body
 * @param groupId the message group's id, which a FIFO queue requires
 * @param deduplicationId the deduplication id; it reaches the handler, duplicates are not dropped
 * @param attributes the sender's attributes, all of them texts
 */
public record NewMessage(
    String body,
    @Nullable String groupId,
    @Nullable String deduplicationId,
    Map<String, String> attributes) {

  /** Copies the attributes. */
  public NewMessage {
    attributes = Map.copyOf(attributes);
  }

  Optional<String> group() {
    return Optional.ofNullable(groupId);
  }
}
