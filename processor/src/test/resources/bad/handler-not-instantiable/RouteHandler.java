package bad;

import dev.lading.annotations.*;

@ContainerImage(name = "a")
public class RouteHandler {
  @Route(method = HttpMethod.GET, path = "/")
  public void get() {}
}
