package bad;

import dev.lading.annotations.*;

@ContainerImage(name = "a", group = "g")
@FunctionUrl(auth = FunctionUrl.Auth.IAM) // error
public class FirstHandler {
  @Route(method = HttpMethod.GET, path = "/first")
  public void first() {}
}
