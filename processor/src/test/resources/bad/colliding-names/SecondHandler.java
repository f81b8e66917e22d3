package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(
    name = "a.b", // error
    group = "first-handler") // error
public class SecondHandler {
  @Queue("jobs-fifo")
  public void handle() {}

  @Schedule(value = "rate(1 day)", name = "a-b")
  public void daily() {}
}
