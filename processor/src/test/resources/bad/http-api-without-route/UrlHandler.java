package bad;

import dev.lading.annotations.*;

@ContainerImage(name = "a")
@FunctionUrl(auth = FunctionUrl.Auth.IAM)
public class UrlHandler {
  @Route(method = HttpMethod.GET, path = "/")
  public void get() {}
}
