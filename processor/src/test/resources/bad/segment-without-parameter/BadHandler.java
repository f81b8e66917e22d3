package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class BadHandler {
  @Route(method = HttpMethod.GET, path = "/users/{id}/{part}") // error
  public void get(@PathParam String id) {}

  @Route(method = HttpMethod.ANY, path = "/all/{proxy+}")
  public void all(HttpRequest request) {}
}
