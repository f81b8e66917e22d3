package assistant;

import static dev.lading.annotations.HttpMethod.ANY;

import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.FunctionUrl;
import dev.lading.annotations.LambdaFunction;
import dev.lading.annotations.PathParam;
import dev.lading.annotations.Route;
import dev.lading.runtime.api.StreamingResponse;
import java.nio.charset.StandardCharsets;

@ContainerImage(name = "lancedb", group = "llm-shared-stream")
@LambdaFunction(memory = 1152, timeout = 900)
@FunctionUrl(auth = FunctionUrl.Auth.NONE)
public final class StreamsHandler {

  @Route(method = ANY, path = "/api/streams/{proxy+}")
  public StreamingResponse stream(@PathParam String proxy) {
    return StreamingResponse.of(
        "text/plain", body -> body.write(("stream " + proxy).getBytes(StandardCharsets.UTF_8)));
  }
}
