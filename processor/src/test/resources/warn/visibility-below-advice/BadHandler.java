package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
@LambdaFunction(timeout = 60)
public class BadHandler {
  @Queue(
      value = "jobs",
      visibilityTimeout = 60) // warning
  public void jobs() {}

  @Queue(
      value = "batches",
      batchWindow = 5,
      visibilityTimeout = 364) // warning
  public void batches() {}

  @Queue(value = "other", batchWindow = 5, visibilityTimeout = 365)
  public void other() {}
}
