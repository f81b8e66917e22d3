package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

@ContainerImage(name = "a")
public class BadHandler {
  @Route(method = HttpMethod.GET, path = "/stream") // error
  public StreamingResponse stream() {
    return StreamingResponse.of("text/plain", body -> {});
  }
}
