package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a", group = "work")
@LambdaFunction(
    snapStart = true, // error
    provisionedConcurrency = 2) // error
public class BadHandler {
  @Queue("jobs")
  public void jobs() {}
}
