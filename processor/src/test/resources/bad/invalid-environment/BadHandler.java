package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
@LambdaFunction(environment = {
    "MODE", // error
    "1A=b", // error
    "EMPTY="})
public class BadHandler {
  @Queue("jobs")
  public void handle() {}
}
