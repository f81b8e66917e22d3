package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
@LambdaFunction(
    memory = 127, // error
    timeout = 901, // error
    ephemeralStorage = 10241) // error
public class BadHandler {
  @Queue("jobs")
  public void handle() {}
}
