package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a", group = "web")
@LambdaFunction(
    memory = 256,
    timeout = 31) // warning
public class BadHandler {
  @Route(method = HttpMethod.GET, path = "/slow")
  public void handle() {}
}
