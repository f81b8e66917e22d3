package assistant;

import static dev.lading.annotations.HttpMethod.POST;

import dev.lading.annotations.Body;
import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.LambdaFunction;
import dev.lading.annotations.NativeDependency;
import dev.lading.annotations.PathParam;
import dev.lading.annotations.Queue;
import dev.lading.annotations.Route;

@ContainerImage(name = "lancedb", group = "llm-shared-http")
@NativeDependency("org.lance:lance-core")
@NativeDependency("org.duckdb:duckdb_jdbc")
@LambdaFunction(memory = 1152, timeout = 900)
public final class WebhookHandler {

  @Route(method = POST, path = "/api/webhook/{workspaceId}/{agentId}/{key}")
  public String receive(
      @PathParam String workspaceId,
      @PathParam String agentId,
      @PathParam String key,
      @Body String message) {
    return "webhook " + workspaceId + " " + agentId + " " + key + " " + message;
  }

  @Queue(value = "webhook-queue", visibilityTimeout = 1800, retention = 1_209_600)
  public void deliver(@Body String message) {
    Journal.add("webhook-queue " + message);
  }

  @Queue(value = "bot-webhook-queue", visibilityTimeout = 1800, retention = 1_209_600)
  public void deliverFromBot(@Body String message) {
    Journal.add("bot-webhook-queue " + message);
  }
}
