package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(
    name = "a",
    base = "public.ecr.aws/Lambda/java:25") // error
public class BadHandler {
  @Queue("jobs")
  public void handle() {}
}
