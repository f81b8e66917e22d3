package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

@ContainerImage(name = "b")
public class SecondHandler {
  @Route(method = HttpMethod.GET, path = "/users/{id}") // error
  public void get(@PathParam String id) {}

  @Route(method = HttpMethod.ANY, path = "/files/x/{rest+}") // error
  public void file(HttpRequest request) {}

  @Route(method = HttpMethod.PUT, path = "/{tenant}/other")
  public void put(HttpRequest request) {}
}
