package bad;

import dev.lading.annotations.*;

@HttpApi(
    allowOrigins = {
      "https://example.com/page", // error
      "*" // error
    },
    allowMethods = {
      "get", // error
      "POST",
      "*" // error
    },
    allowHeaders = "X Tag", // error
    exposeHeaders = "", // error
    allowCredentials = true,
    maxAge = 86401, // error
    throttlingRate = -1, // error
    throttlingBurst = -1, // error
    accessLogFormat = "$context.status") // error
@ContainerImage(name = "a")
public class BadHandler {
  @Route(method = HttpMethod.GET, path = "/")
  public void get() {}
}
