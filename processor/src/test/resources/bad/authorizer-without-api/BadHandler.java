package bad;

import dev.lading.annotations.*;

@ContainerImage(name = "a")
@FunctionUrl(auth = FunctionUrl.Auth.NONE)
public class BadHandler {
  @Route(
      method = HttpMethod.GET,
      path = "/",
      authorizer = "iam") // error
  public void get() {}
}
