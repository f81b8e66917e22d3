package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a", group = "work")
public class BadHandler {
  @Queue(
      value = "jobs",
      visibilityTimeout = 59) // error
  public void jobs() {}

  @Queue(value = "other", visibilityTimeout = 360)
  public void other() {}
}
