package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@SuppressWarnings({"unused", "lading:route-timeout"})
@ContainerImage(name = "a")
@LambdaFunction(timeout = 900)
public class SilentHandler {
  @Route(method = HttpMethod.GET, path = "/silent")
  public void handle() {}
}
