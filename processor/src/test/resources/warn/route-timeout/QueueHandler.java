package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
@LambdaFunction(timeout = 900)
public class QueueHandler {
  @Queue("other-jobs")
  public void handle() {}
}
