package lading.generated;

import app.WebhookHandler;
import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.runtime.api.HttpRequest;
import dev.lading.runtime.api.HttpResponse;
import dev.lading.runtime.api.JsonCodec;
import dev.lading.runtime.api.JsonType;
import dev.lading.runtime.api.ParameterValue;
import dev.lading.runtime.api.QueueMessage;
import dev.lading.runtime.api.ScheduledEvent;
import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.dispatch.UnknownTriggerException;
import dev.lading.runtime.json.JacksonCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * The Lambda function {@code llm-shared-http} of the image {@code lancedb}.
 *
 * <ul>
 *   <li>{@code POST /api/webhook/{workspaceId}/{agentId}/{key}}: {@link WebhookHandler#receive}
 *   <li>{@code GET /api/search}: {@link WebhookHandler#search}
 *   <li>{@code GET /api/find}: {@link WebhookHandler#search}
 *   <li>{@code ANY /api/streams/{proxy+}}: {@link WebhookHandler#stream}
 *   <li>{@code queue webhook-queue}: {@link WebhookHandler#deliver}
 *   <li>{@code schedule summarize rate(1 day)}: {@link WebhookHandler#summarize}
 * </ul>
 *
 * <p>A handler is created when its first event comes, and then kept. The runtime passes one event at a
 * time, so that nothing here is synchronized.
 */
@Generated("dev.lading.processor.ContainerImageProcessor")
@SuppressWarnings({"deprecation", "rawtypes", "removal"})
public final class LlmSharedHttpFunction implements DispatchTable {
  private JsonCodec json;

  private WebhookHandler webhookHandler;

  /**
   * Creates the function; it creates no handler yet.
   */
  public LlmSharedHttpFunction() {
  }

  @Override
  public String[] routes() {
    return new String[] {
      "POST /api/webhook/{workspaceId}/{agentId}/{key}",
      "GET /api/search",
      "GET /api/find",
      "ANY /api/streams/{proxy+}"
    };
  }

  @Override
  public String[] queues() {
    return new String[] {
      "webhook-queue"
    };
  }

  @Override
  public String[] schedules() {
    return new String[] {
      "summarize"
    };
  }

  @Override
  public Object[] prime() throws Exception {
    return new Object[] {json(), webhookHandler()};
  }

  @Override
  public HttpResponse handle(int route, HttpRequest request, Context context) throws Exception {
    return switch (route) {
      case 0 -> webhookHandlerReceive(request);
      case 1, 2 -> webhookHandlerSearch(request, context);
      case 3 -> webhookHandlerStream(request);
      default -> throw UnknownTriggerException.of("route", String.valueOf(route), routes());
    };
  }

  @Override
  public void handle(QueueMessage message, Context context) throws Exception {
    switch (message.queue()) {
      case "webhook-queue" -> webhookHandlerDeliver(message, context);
      default -> throw UnknownTriggerException.of("queue", message.queue(), queues());
    }
  }

  @Override
  public void handle(ScheduledEvent event, Context context) throws Exception {
    switch (event.schedule()) {
      case "summarize" -> webhookHandlerSummarize(event);
      default -> throw UnknownTriggerException.of("schedule", event.schedule(), schedules());
    }
  }

  private HttpResponse webhookHandlerReceive(HttpRequest request) throws Exception {
    String workspaceId = request.path("workspaceId").asString();
    UUID agentId = request.path("agentId").as(UUID::fromString, "a UUID");
    String key = request.path("key").asString();
    WebhookHandler.Message body = json().read(request.body(), WebhookHandler.Message.class);
    return HttpResponse.jsonOrNotFound(json(), webhookHandler().receive(workspaceId, agentId, key,
        body));
  }

  private HttpResponse webhookHandlerSearch(HttpRequest request, Context context) throws Exception {
    int limit = request.query("limit").orElse("10").asInt();
    Optional<Boolean> exact = request.query("exact").asOptional(ParameterValue::toBoolean, "true or false");
    List<UUID> xTags = request.header("X-Tags").elements().asList(UUID::fromString, "a UUID");
    return HttpResponse.jsonOrNotFound(json(), webhookHandler().search(limit, exact, xTags,
        context));
  }

  private HttpResponse webhookHandlerStream(HttpRequest request) throws Exception {
    return webhookHandler().stream(request);
  }

  private void webhookHandlerDeliver(QueueMessage message, Context context) throws Exception {
    List<WebhookHandler.Message> body = json().read(message.body().getBytes(StandardCharsets.UTF_8),
        new JsonType<List<WebhookHandler.Message>>() {});
    webhookHandler().deliver(body, context);
  }

  private void webhookHandlerSummarize(ScheduledEvent event) throws Exception {
    webhookHandler().summarize(event);
  }

  private WebhookHandler webhookHandler() throws Exception {
    if (webhookHandler == null) {
      webhookHandler = new WebhookHandler();
    }
    return webhookHandler;
  }

  private JsonCodec json() {
    if (json == null) {
      json = new JacksonCodec();
    }
    return json;
  }
}
