package dev.lading.example;

import dev.lading.example.memory.Id;
import java.util.Objects;

/**
 * A piece of a conversation that an agent is to remember.
 *
 * @param workspaceId the agent's workspace
 * @param agentId the agent
 * @param conversationId the conversation
 * @param text what was said
 */
public record Grain(Id workspaceId, Id agentId, Id conversationId, String text) {

  /** Rejects a grain with a part missing. */
  public Grain {
    Objects.requireNonNull(workspaceId, "workspaceId");
    Objects.requireNonNull(agentId, "agentId");
    Objects.requireNonNull(conversationId, "conversationId");
    Objects.requireNonNull(text, "text");
  }
}
