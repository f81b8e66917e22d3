package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class BadHandler {
  @Queue(value = "jobs", batchSize = 11) // error
  public void jobs() {}

  @Queue(value = "patient", batchSize = 11, batchWindow = 1)
  public void patient() {}
}
