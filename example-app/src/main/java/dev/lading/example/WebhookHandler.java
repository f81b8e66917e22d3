package dev.lading.example;

import static dev.lading.annotations.Architecture.ARM64;
import static dev.lading.annotations.HttpMethod.POST;

import dev.lading.annotations.Body;
import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.LambdaFunction;
import dev.lading.annotations.NativeDependency;
import dev.lading.annotations.PathParam;
import dev.lading.annotations.Queue;
import dev.lading.annotations.Route;
import dev.lading.example.memory.AgentMemory;
import dev.lading.example.memory.Document;
import dev.lading.example.memory.Id;
import dev.lading.example.memory.MemoryStorage;
import java.io.IOException;
import java.sql.SQLException;

/** Stores what senders tell an agent: at once over HTTP, or later from a queue. */
@ContainerImage(name = "lancedb", arch = ARM64, group = "llm-shared-http")
@NativeDependency("org.lance:lance-core")
@NativeDependency("org.duckdb:duckdb_jdbc")
@LambdaFunction(memory = 1536, timeout = 60)
// The queues may take the minute; a route's own message is stored long before its client gives up.
@SuppressWarnings("lading:route-timeout")
public final class WebhookHandler {

  private final MemoryStorage storage;

  /** The handler as Lading creates it. */
  public WebhookHandler() {
    this(MemoryStorage.fromEnvironment());
  }

  WebhookHandler(MemoryStorage storage) {
    this.storage = storage;
  }

  /** Stores a message. Its sender is known by a key, which a real application would check. */
  @Route(method = POST, path = "/api/webhook/{workspaceId}/{agentId}/{key}")
  public Receipt receive(
      @PathParam Id workspaceId, @PathParam Id agentId, @PathParam Id key, @Body Message message)
      throws IOException, SQLException {
    return store(new Delivery(workspaceId, agentId, message), "webhook/" + key);
  }

  /** Stores a message that a webhook has put into the queue. */
  @Queue("webhook-queue")
  public void deliver(Delivery delivery) throws IOException, SQLException {
    store(delivery, "webhook-queue");
  }

  /** Stores a message that a bot's webhook has put into its own queue. */
  @Queue("bot-webhook-queue")
  public void deliverFromBot(Delivery delivery) throws IOException, SQLException {
    store(delivery, "bot-webhook-queue");
  }

  private Receipt store(Delivery delivery, String source) throws IOException, SQLException {
    AgentMemory memory = storage.agent(delivery.workspaceId(), delivery.agentId());
    Message message = delivery.message();
    Document document = Document.of(source, message.text());
    memory.remember(document);
    memory.learn(message.facts());
    return new Receipt(document.id(), message.facts().size());
  }
}
