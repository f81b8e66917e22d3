package app;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.annotations.Body;
import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.Header;
import dev.lading.annotations.HttpMethod;
import dev.lading.annotations.LambdaFunction;
import dev.lading.annotations.NativeDependency;
import dev.lading.annotations.PathParam;
import dev.lading.annotations.QueryParam;
import dev.lading.annotations.Queue;
import dev.lading.annotations.Route;
import dev.lading.annotations.Schedule;
import dev.lading.runtime.api.HttpRequest;
import dev.lading.runtime.api.HttpResponse;
import dev.lading.runtime.api.ScheduledEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ContainerImage(name = "lancedb", group = "llm-shared-http")
@NativeDependency("org.lance:lance-core")
@NativeDependency("org.duckdb:duckdb_jdbc")
@LambdaFunction(memory = 2048, timeout = 30, environment = "MODE=fast")
public final class WebhookHandler {

  public record Message(String text) {}

  public record Receipt(String id) {}

  @Route(method = HttpMethod.POST, path = "/api/webhook/{workspaceId}/{agentId}/{key}")
  public Receipt receive(
      @PathParam String workspaceId,
      @PathParam UUID agentId,
      @PathParam String key,
      @Body Message message) {
    return new Receipt(key);
  }

  @Route(method = HttpMethod.GET, path = "/api/search")
  @Route(method = HttpMethod.GET, path = "/api/find")
  public List<String> search(
      @QueryParam(defaultValue = "10") int limit,
      @QueryParam Optional<Boolean> exact,
      @Header("X-Tags") List<UUID> tags,
      Context context) {
    return List.of();
  }

  @Route(method = HttpMethod.ANY, path = "/api/streams/{proxy+}")
  public HttpResponse stream(HttpRequest request) {
    return HttpResponse.noContent();
  }

  @Queue("webhook-queue")
  public void deliver(List<Message> messages, Context context) {}

  @Schedule("rate(1 day)")
  public void summarize(ScheduledEvent event) {}
}
