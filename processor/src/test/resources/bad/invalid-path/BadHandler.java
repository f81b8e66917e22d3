package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class BadHandler {
  @Route(method = HttpMethod.GET, path = "/users/:id") // error
  public void handle() {}

  @Route(
      method = HttpMethod.GET,
      path = "users") // error
  public void list() {}
}
