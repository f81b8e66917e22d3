package bad;

import dev.lading.annotations.*;

@ContainerImage(name = "a", group = "g")
@FunctionUrl(auth = FunctionUrl.Auth.IAM) // error
public class SecondHandler {
  @Route(method = HttpMethod.GET, path = "/second")
  public void second() {}
}
