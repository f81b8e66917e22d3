package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a", group = "work")
@LambdaFunction(ephemeralStorage = 513) // error
public class LargeHandler {
  @Queue("large")
  public void large() {}
}
