package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

@ContainerImage(name = "a")
public class FirstHandler {
  @Route(method = HttpMethod.GET, path = "/{tenant}/new") // error
  public void create(@PathParam String tenant) {}

  @Route(method = HttpMethod.ANY, path = "/groups/me") // error
  public void me() {}

  @Route(method = HttpMethod.GET, path = "/groups/{id}") // error
  public void get(@PathParam String id) {}

  @Route(method = HttpMethod.GET, path = "/files/{folder}/{rest+}") // error
  public void file(HttpRequest request) {}

  // Documented: who is more specific, and who is not greedy, goes first.
  @Route(method = HttpMethod.GET, path = "/users/me")
  public void self() {}

  @Route(method = HttpMethod.ANY, path = "/{rest+}")
  public void all(HttpRequest request) {}

  @Route(method = HttpMethod.GET, path = "/{a}/{b}/{c}/d")
  public void deep(HttpRequest request) {}

  // Settled by a third route.
  @Route(method = HttpMethod.POST, path = "/{tenant}/settled")
  public void left(HttpRequest request) {}

  @Route(method = HttpMethod.POST, path = "/settled/{id}")
  public void right(HttpRequest request) {}

  @Route(method = HttpMethod.POST, path = "/settled/settled")
  public void settled() {}
}
