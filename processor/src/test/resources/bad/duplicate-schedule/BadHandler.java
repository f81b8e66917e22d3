package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class BadHandler {
  @Schedule("rate(1 day)") // error
  public void daily() {}

  @Schedule(value = "rate(2 days)", name = "daily") // error
  public void two() {}
}
