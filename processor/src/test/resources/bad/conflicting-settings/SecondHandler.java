package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a", group = "work")
@LambdaFunction(
    memory = 512,
    reservedConcurrency = 3, // error
    provisionedConcurrency = 2, // error
    logRetention = 14, // error
    tracing = false, // error
    vpc = "other", // error
    tags = {
      "team=b", // error
      "stage=test"})
public class SecondHandler {
  @Queue("other")
  public void other() {}
}
