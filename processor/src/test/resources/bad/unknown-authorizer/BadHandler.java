package bad;

import dev.lading.annotations.*;

@HttpApi(
    authorizer = "usres", // error
    jwtAuthorizers = @JwtAuthorizer(name = "users"))
@ContainerImage(name = "a")
public class BadHandler {
  @Route(method = HttpMethod.GET, path = "/", authorizer = "users")
  public void get() {}

  @Route(
      method = HttpMethod.GET,
      path = "/user",
      authorizer = "user") // error
  public void user() {}

  @Route(
      method = HttpMethod.GET,
      path = "/open",
      authorizer = "nobody", // error
      scopes = "read")
  public void open() {}
}
