// options: -Alading.suppress=rout-timeout,duplicate-route
package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@SuppressWarnings("lading:rout-timeout") // warning
@ContainerImage(name = "a")
public class BadHandler {
  @SuppressWarnings({
    "unused",
    "lading:internal-error" // warning
  })
  @Queue("jobs")
  public void handle() {}
}
