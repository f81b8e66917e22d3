package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a", group = "work")
@LambdaFunction(reservedConcurrency = 2)
public class ReservingHandler {
  @Queue("other")
  public void other() {}
}
