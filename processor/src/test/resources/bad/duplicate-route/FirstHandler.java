package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class FirstHandler {
  @Route(method = HttpMethod.GET, path = "/users/{id}") // error
  public void get(@PathParam String id) {}

  @Route(method = HttpMethod.GET, path = "/users/me")
  public void me() {}

  @Route(method = HttpMethod.ANY, path = "/users/{id}")
  public void any(@PathParam String id) {}
}
