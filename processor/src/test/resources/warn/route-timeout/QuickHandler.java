package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a", group = "quick")
@LambdaFunction(timeout = 30)
public class QuickHandler {
  @Route(method = HttpMethod.GET, path = "/quick")
  public void handle() {}
}
