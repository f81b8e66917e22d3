package dev.lading.example;

import dev.lading.example.memory.Id;
import java.util.Objects;

/**
 * A webhook's message that comes by way of a queue.
 *
 * @param workspaceId the agent's workspace
 * @param agentId the agent that is to remember
 * @param message the message
 */
public record Delivery(Id workspaceId, Id agentId, Message message) {

  /** Rejects a delivery with a part missing. */
  public Delivery {
    Objects.requireNonNull(workspaceId, "workspaceId");
    Objects.requireNonNull(agentId, "agentId");
    Objects.requireNonNull(message, "message");
  }
}
