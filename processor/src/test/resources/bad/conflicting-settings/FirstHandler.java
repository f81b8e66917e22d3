package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a", group = "work")
@LambdaFunction(
    memory = 256,
    reservedConcurrency = 2, // error
    provisionedConcurrency = 1, // error
    snapStart = false,
    logRetention = 7, // error
    tracing = true, // error
    vpc = "main", // error
    tags = {
      "team=a", // error
      "stage=test"})
public class FirstHandler {
  @Queue("jobs")
  public void jobs() {}
}
