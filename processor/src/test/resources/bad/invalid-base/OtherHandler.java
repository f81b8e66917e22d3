package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(
    name = "b",
    base = "https://public.ecr.aws/lambda/java:25") // error
public class OtherHandler {
  @Queue("other-jobs")
  public void handle() {}
}
