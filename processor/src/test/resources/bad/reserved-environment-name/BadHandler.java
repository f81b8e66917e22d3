package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
@LambdaFunction(environment = {
    "AWS_REGION=x", // error
    "_HANDLER=x", // error
    "LADING_QUEUES=x"}) // error
public class BadHandler {
  @Queue("jobs")
  public void handle() {}
}
