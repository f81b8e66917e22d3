package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

@ContainerImage(name = "a")
public class OtherHandler {
  @EventPattern(value = "{\"source\": [\"b\"]}", name = "placed") // error
  public void here(BusEvent event) {}

  @Invoke
  public void again() {}
}
