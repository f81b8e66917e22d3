package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "b", group = "g") // error
public class SecondHandler {
  @Queue("two")
  public void handle() {}
}
