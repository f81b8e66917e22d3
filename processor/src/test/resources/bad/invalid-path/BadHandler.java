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

  @Route(method = HttpMethod.GET, path = "/files/*") // error
  public void files() {}

  @Route(method = HttpMethod.GET, path = "/files/{path+}/meta") // error
  public void meta() {}

  @Route(method = HttpMethod.GET, path = "/users/{id}/friends/{id}") // error
  public void friends() {}

  @Route(method = HttpMethod.GET, path = "/users/") // error
  public void slash() {}

  @Route(method = HttpMethod.GET, path = "/users//all") // error
  public void empty() {}

  @Route(method = HttpMethod.GET, path = "/users/user-{id}") // error
  public void part() {}

  @Route(method = HttpMethod.GET, path = "/users/{}") // error
  public void nameless() {}

  @Route(method = HttpMethod.GET, path = "/caf\u00e9") // error
  public void encoded() {}
}
