package assistant;

import dev.lading.annotations.Body;
import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.Queue;
import dev.lading.runtime.api.QueueMessage;

@ContainerImage(name = "lancedb", group = "llm-shared-http")
public final class AgentHandler {

  /** One writer at a time: the messages of one group come in order, one batch after the other. */
  @Queue(
      value = "agent-temporal-grain-queue.fifo",
      batchSize = 1,
      visibilityTimeout = 1320,
      retention = 1_209_600)
  public void grain(QueueMessage message) {
    Journal.add("grain " + message.body());
  }

  @Queue(value = "agent-delegation-queue", visibilityTimeout = 1800)
  public void delegate(@Body String message) {
    Journal.add("delegation " + message);
  }

  @Queue(value = "agent-eval-queue", visibilityTimeout = 1800, retention = 1_209_600)
  public void evaluate(@Body String message) {
    Journal.add("eval " + message);
  }

  @Queue(value = "agent-schedule-queue", visibilityTimeout = 1800, retention = 1_209_600)
  public void schedule(@Body String message) {
    Journal.add("schedule " + message);
  }
}
