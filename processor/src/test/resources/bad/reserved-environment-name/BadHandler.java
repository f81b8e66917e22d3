package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
@LambdaFunction(environment = {
    "AWS_REGION=x", // error
    "_HANDLER=x", // error
    "LADING_QUEUES=x", // error
    "LADING_ANYTHING=x", // error
    "LAMBDA_HANDLER_PATH=x", // error
    "AWS_LAMBDA_RUNTIME_API=x"}) // error
public class BadHandler {
  @Queue("jobs")
  public void handle() {}
}
