package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class BadHandler {
  @Queue("jobs") // error
  public void one() {}

  @Queue("jobs") // error
  public void two() {}
}
