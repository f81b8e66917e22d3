package assistant;

import static dev.lading.annotations.HttpMethod.ANY;

import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.LambdaFunction;
import dev.lading.annotations.Route;
import dev.lading.runtime.api.HttpRequest;

@ContainerImage(name = "lancedb", group = "llm-shared-http")
@LambdaFunction(timeout = 900)
public final class WorkspacesHandler {

  @Route(method = ANY, path = "/api/workspaces")
  @Route(method = ANY, path = "/api/workspaces/{proxy+}")
  public String handle(HttpRequest request) {
    return "workspaces " + request.method() + " " + request.path();
  }
}
