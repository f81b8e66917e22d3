package bad;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

@ContainerImage(name = "a", group = "g")
@Route(method = HttpMethod.GET, path = "/more")
public class StreamHandler implements HttpHandler {
  @Override
  public StreamingResponse handle(HttpRequest request, Context context) {
    return StreamingResponse.of("text/plain", body -> {});
  }
}
