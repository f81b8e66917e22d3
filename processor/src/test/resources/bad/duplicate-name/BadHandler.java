package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

@ContainerImage(name = "a", group = "g")
public class BadHandler {
  @EventPattern("{\"source\": [\"a\"]}") // error
  public void placed(BusEvent event) {}

  @Invoke // error
  public void again() {}

  @Invoke(name = "again") // error
  public void other() {}
}
