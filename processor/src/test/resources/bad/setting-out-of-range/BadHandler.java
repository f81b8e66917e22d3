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
@FunctionUrl(
    auth = FunctionUrl.Auth.NONE,
    allowOrigins = "*",
    maxAge = 86401) // error
public class BadHandler {
  @Route(method = HttpMethod.GET, path = "/a")
  public void handle() {}
}
