package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class BadHandler {
  @Queue("jobs")
  public void jobs(
      @SystemAttribute("ApproximateReciveCount") int near, // error
      @SystemAttribute("Priority") int none, // error
      @SystemAttribute("ApproximateReceiveCount") int known) {}
}
