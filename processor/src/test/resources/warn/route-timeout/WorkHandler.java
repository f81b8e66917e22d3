package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a", group = "web")
@LambdaFunction(timeout = 900) // warning
public class WorkHandler {
  @Queue("jobs")
  public void handle() {}
}
