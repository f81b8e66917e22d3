package bad;

import dev.lading.annotations.*;

@ContainerImage(name = "a")
@FunctionUrl(auth = FunctionUrl.Auth.NONE) // error
public class BadHandler {
  @Queue("jobs")
  public void work(String body) {}
}
