package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "b")
public class SecondHandler {
  @Route(method = HttpMethod.GET, path = "/users/{name}") // error
  public void get(@PathParam String name) {}
}
