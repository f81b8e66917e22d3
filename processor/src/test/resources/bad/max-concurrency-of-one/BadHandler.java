package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class BadHandler {
  @Queue(
      value = "jobs",
      maxConcurrency = 1) // error
  public void jobs() {}

  @Queue(value = "two", maxConcurrency = 2)
  public void two() {}
}
