package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a", group = "work")
@LambdaFunction(timeout = 60)
public class SlowHandler {
  @Queue("slow")
  public void slow() {}
}
