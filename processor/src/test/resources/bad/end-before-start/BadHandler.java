package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class BadHandler {
  @Schedule(
      value = "rate(1 day)",
      start = "2027-01-31T00:00:00Z",
      end = "2027-01-31T00:00:00Z") // error
  public void daily() {}
}
