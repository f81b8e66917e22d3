package assistant;

import static dev.lading.annotations.HttpMethod.ANY;
import static dev.lading.annotations.HttpMethod.GET;
import static dev.lading.annotations.HttpMethod.POST;

import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.LambdaFunction;
import dev.lading.annotations.PathParam;
import dev.lading.annotations.Route;
import dev.lading.runtime.api.HttpRequest;

@ContainerImage(name = "api", group = "api")
@LambdaFunction(timeout = 29)
public final class ApiHandler {

  @Route(method = POST, path = "/api/webhooks/lemonsqueezy")
  public String lemonSqueezy() {
    return "lemonsqueezy";
  }

  @Route(method = POST, path = "/api/widget/{workspaceId}/{agentId}/{key}")
  public String widget(
      @PathParam String workspaceId, @PathParam String agentId, @PathParam String key) {
    return "widget " + workspaceId + " " + agentId + " " + key;
  }

  @Route(method = GET, path = "/api/usage")
  public String usage() {
    return "usage";
  }

  @Route(method = GET, path = "/api/usage/daily")
  public String dailyUsage() {
    return "usage daily";
  }

  @Route(method = GET, path = "/api/models")
  public String models() {
    return "models";
  }

  @Route(method = GET, path = "/api/version")
  public String version() {
    return "version";
  }

  @Route(method = GET, path = "/api/health")
  public String health() {
    return "health";
  }

  @Route(method = GET, path = "/api/pricing")
  public String pricing() {
    return "pricing";
  }

  @Route(method = GET, path = "/api/stream-url")
  public String streamUrl() {
    return "stream url";
  }

  @Route(method = ANY, path = "/api/discord")
  public String discord() {
    return "discord";
  }

  @Route(method = ANY, path = "/api/auth")
  @Route(method = ANY, path = "/api/auth/{proxy+}")
  public String auth(HttpRequest request) {
    return "auth " + request.path();
  }

  @Route(method = ANY, path = "/api/email/oauth/{provider}/callback")
  public String emailOauth(@PathParam String provider) {
    return "email oauth " + provider;
  }

  @Route(method = ANY, path = "/api/mcp/oauth/{serviceType}/callback")
  public String mcpOauth(@PathParam String serviceType) {
    return "mcp oauth " + serviceType;
  }

  @Route(method = ANY, path = "/api/subscription")
  @Route(method = ANY, path = "/api/subscription/{proxy+}")
  public String subscription(HttpRequest request) {
    return "subscription " + request.path();
  }

  @Route(method = ANY, path = "/api/user/{proxy+}")
  public String user(@PathParam String proxy) {
    return "user " + proxy;
  }

  @Route(method = ANY, path = "/api/authorizer")
  public String authorizer() {
    return "authorizer";
  }

  @Route(method = ANY, path = "/api/webhooks/{type}/{workspaceId}/{integrationId}")
  public String webhooks(
      @PathParam String type, @PathParam String workspaceId, @PathParam String integrationId) {
    return "webhooks " + type + " " + workspaceId + " " + integrationId;
  }

  @Route(method = ANY, path = "/{proxy+}")
  public String page(@PathParam String proxy) {
    return "page " + proxy;
  }
}
