package bad;

import dev.lading.annotations.*;

@HttpApi // error
@ContainerImage(name = "a")
public class BadHandler {
  @Queue("jobs")
  public void run(String body) {}
}
