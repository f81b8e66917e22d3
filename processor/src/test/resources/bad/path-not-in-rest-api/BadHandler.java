package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

@RestApi
@ContainerImage(name = "a")
public class BadHandler {
  @Route(method = HttpMethod.GET, path = "/users/{id}")
  public void user(@PathParam String id) {}

  @Route(method = HttpMethod.GET, path = "/users/{userId}/orders") // error
  public void orders(@PathParam String userId) {}

  @Route(method = HttpMethod.GET, path = "/users/{rest+}") // error
  public void rest(@PathParam String rest) {}

  @Route(method = HttpMethod.GET, path = "/a~b") // error
  public void character() {}

  @Route(method = HttpMethod.GET, path = "/users/{id}/a.b-c_d")
  public void right(@PathParam String id) {}
}
