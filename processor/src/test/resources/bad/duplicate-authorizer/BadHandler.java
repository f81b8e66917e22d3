package bad;

import dev.lading.annotations.*;

@HttpApi(
    authorizer = "users",
    jwtAuthorizers = {
      @JwtAuthorizer(name = "users") // error
    },
    lambdaAuthorizers = {
      @LambdaAuthorizer(name = "users") // error
    })
@ContainerImage(name = "a")
public class BadHandler {
  @Route(method = HttpMethod.GET, path = "/")
  public void get() {}
}
