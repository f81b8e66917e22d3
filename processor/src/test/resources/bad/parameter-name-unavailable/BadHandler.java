package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class BadHandler {
  @Route(method = HttpMethod.GET, path = "/users")
  public void get(@QueryParam String arg0, @QueryParam("arg1") String arg1) {} // error
}
