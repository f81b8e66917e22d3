package bad;

import dev.lading.annotations.*;

@ContainerImage(name = "a")
@FunctionUrl(
    auth = FunctionUrl.Auth.NONE,
    allowMethods = {
      "GET", // error
      "PUT"
    },
    allowHeaders = "x-a", // error
    exposeHeaders = "x-b", // error
    allowCredentials = true, // error
    maxAge = 60) // error
public class BadHandler {
  @Route(method = HttpMethod.GET, path = "/a")
  public void get() {}
}
