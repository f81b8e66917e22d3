package warn;

import dev.lading.annotations.*;

@HttpApi(
    allowOrigins = "https://shop.example",
    authorizer = "users",
    jwtAuthorizers = @JwtAuthorizer(name = "users"))
@ContainerImage(name = "a")
public class WarnHandler {
  @Route(method = HttpMethod.ANY, path = "/orders/{rest+}", authorizer = "iam") // warning
  public void orders(@PathParam String rest) {}

  @Route(method = HttpMethod.ANY, path = "/users") // warning
  public void users() {}

  @Route(method = HttpMethod.OPTIONS, path = "/asked", authorizer = "users") // warning
  public void asked() {}

  @Route(method = HttpMethod.ANY, path = "/answered/{id}")
  public void answered(@PathParam String id) {}

  @Route(method = HttpMethod.OPTIONS, path = "/answered/{id}", authorizer = "none")
  public void preflight(@PathParam String id) {}

  @Route(method = HttpMethod.ANY, path = "/open", authorizer = "none")
  public void open() {}

  @Route(method = HttpMethod.GET, path = "/named")
  public void named() {}
}
