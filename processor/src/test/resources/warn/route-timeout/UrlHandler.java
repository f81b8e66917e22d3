package bad;

import dev.lading.annotations.*;

@ContainerImage(name = "a")
@FunctionUrl(auth = FunctionUrl.Auth.NONE)
@LambdaFunction(timeout = 900)
public class UrlHandler {
  @Route(method = HttpMethod.GET, path = "/url")
  public void handle() {}
}
