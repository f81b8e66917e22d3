package bad;

import dev.lading.annotations.*;

@HttpApi(lambdaAuthorizers = @LambdaAuthorizer(name = "keys"))
@ContainerImage(name = "a")
public class BadHandler {
  @Route(
      method = HttpMethod.GET,
      path = "/keys",
      authorizer = "keys",
      scopes = "read") // error
  public void keys() {}

  @Route(
      method = HttpMethod.GET,
      path = "/open",
      scopes = "read") // error
  public void open() {}
}
