// class path: without runtime
package bad;

import dev.lading.annotations.*;

@ContainerImage(name = "a")
public class BadHandler { // error
  @Queue("jobs")
  public void handle() {}
}
