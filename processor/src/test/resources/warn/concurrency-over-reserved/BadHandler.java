package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
@LambdaFunction(reservedConcurrency = 5)
public class BadHandler {
  @Queue(
      value = "jobs",
      maxConcurrency = 3) // warning
  public void jobs() {}

  @Queue(
      value = "batches",
      maxConcurrency = 3) // warning
  public void batches() {}
}
