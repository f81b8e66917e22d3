package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a") // error
public class FirstHandler {
  @Queue("one")
  public void handle() {}
}
