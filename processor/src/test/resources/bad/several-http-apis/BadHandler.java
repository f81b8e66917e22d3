package bad;

import dev.lading.annotations.*;

@HttpApi // error
@ContainerImage(name = "a")
public class BadHandler {
  @Route(method = HttpMethod.GET, path = "/")
  public void get() {}
}
