package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class BadHandler {
  @Route(method = HttpMethod.POST, path = "/users")
  public void post(
      @Body String one,
      @Body String two) {} // error

  @Queue("jobs")
  public void queue(
      String one,
      String two) {} // error
}
