package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a", group = "g")
@LambdaFunction(environment = {
    "LEVEL=1",
    "MODE=slow"}) // error
public class SecondHandler {
  @Queue("two")
  public void handle() {}
}
