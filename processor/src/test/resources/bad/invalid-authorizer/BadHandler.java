package bad;

import dev.lading.annotations.*;

@HttpApi(
    authorizer = "keys",
    jwtAuthorizers = {
      @JwtAuthorizer(
          name = "iam", // error
          issuer = "http://example.com", // error
          audience = "", // error
          identitySource = "Authorization"), // error
      @JwtAuthorizer(name = "9-lives") // error
    },
    lambdaAuthorizers = {
      @LambdaAuthorizer(
          name = "keys",
          function = "bad-handlr", // error
          identitySources = {
            "$request.header.X-Key",
            "$request.body.key" // error
          },
          resultTtl = 3601), // error
      @LambdaAuthorizer(
          name = "session",
          identitySources = {},
          resultTtl = 60) // error
    })
@ContainerImage(name = "a")
public class BadHandler {
  @Route(method = HttpMethod.GET, path = "/", authorizer = "session")
  public void get() {}

  @Route(method = HttpMethod.GET, path = "/lives", authorizer = "9-lives")
  public void lives() {}
}
