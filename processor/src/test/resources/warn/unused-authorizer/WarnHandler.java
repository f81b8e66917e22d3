package warn;

import dev.lading.annotations.*;

@HttpApi(
    authorizer = "iam",
    jwtAuthorizers = @JwtAuthorizer(name = "users")) // warning
@ContainerImage(name = "a")
public class WarnHandler {
  @Route(method = HttpMethod.GET, path = "/", authorizer = "none")
  public void get() {}
}
