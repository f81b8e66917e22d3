package bad;

import dev.lading.annotations.*;

@ContainerImage(name = "a")
@FunctionUrl(auth = FunctionUrl.Auth.NONE)
public class UrlHandler {
  @Route(method = HttpMethod.GET, path = "/users/{name}")
  public void get(@PathParam String name) {}

  @Route(method = HttpMethod.GET, path = "/mine") // error
  public void mine() {}

  @Route(method = HttpMethod.GET, path = "/mine") // error
  public void mineAgain() {}
}
