package dev.lading.example;

import static dev.lading.annotations.Architecture.ARM64;
import static dev.lading.annotations.HttpMethod.GET;

import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.NativeDependency;
import dev.lading.annotations.PathParam;
import dev.lading.annotations.QueryParam;
import dev.lading.annotations.Queue;
import dev.lading.annotations.Route;
import dev.lading.annotations.Schedule;
import dev.lading.example.memory.AgentMemory;
import dev.lading.example.memory.Document;
import dev.lading.example.memory.Hit;
import dev.lading.example.memory.Id;
import dev.lading.example.memory.MemoryStorage;
import dev.lading.example.memory.Reached;
import dev.lading.runtime.api.BadRequestException;
import dev.lading.runtime.api.ScheduledEvent;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * An agent's memory: what is asked of it, and what it takes in and sums up by itself. One function
 * with {@link WebhookHandler}, for it is of the same group.
 */
@ContainerImage(name = "lancedb", arch = ARM64, group = "llm-shared-http")
@NativeDependency("org.lance:lance-core")
@NativeDependency("org.duckdb:duckdb_jdbc")
public final class MemoryHandler {

  private final MemoryStorage storage;

  /** The handler as Lading creates it. */
  public MemoryHandler() {
    this(MemoryStorage.fromEnvironment());
  }

  MemoryHandler(MemoryStorage storage) {
    this.storage = storage;
  }

  /** The documents nearest to a text. */
  @Route(method = GET, path = "/api/workspaces/{workspaceId}/{agentId}/search")
  public List<Hit> search(
      @PathParam Id workspaceId,
      @PathParam Id agentId,
      @QueryParam("q") String text,
      @QueryParam(defaultValue = "5") int limit)
      throws IOException {
    return storage.agent(workspaceId, agentId).search(text, upTo(100, "limit", limit));
  }

  /** The nodes of the graph of facts that a node leads to. */
  @Route(method = GET, path = "/api/workspaces/{workspaceId}/{agentId}/graph")
  public List<Reached> graph(
      @PathParam Id workspaceId,
      @PathParam Id agentId,
      @QueryParam String from,
      @QueryParam(defaultValue = "3") int depth)
      throws IOException, SQLException {
    return storage.agent(workspaceId, agentId).reachedFrom(from, upTo(20, "depth", depth));
  }

  /** Remembers a piece of a conversation. */
  @Queue("agent-temporal-grain-queue")
  public void remember(Grain grain) throws IOException {
    storage
        .agent(grain.workspaceId(), grain.agentId())
        .remember(Document.of("conversation/" + grain.conversationId(), grain.text()));
  }

  /** Sums up the memory of every agent. */
  @Schedule(value = "rate(1 day)", name = "summarize-memory-daily")
  public void summarize(ScheduledEvent event) throws IOException, SQLException {
    LocalDate day = LocalDate.ofInstant(event.time(), ZoneOffset.UTC);
    for (AgentMemory memory : storage.agents()) {
      memory.summarize(day);
    }
  }

  private static int upTo(int maximum, String parameter, int value) {
    if (value < 1 || value > maximum) {
      throw new BadRequestException(parameter, "is not between 1 and " + maximum);
    }
    return value;
  }
}
