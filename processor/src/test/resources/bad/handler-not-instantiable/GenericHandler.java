package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class GenericHandler<T> { // error
  @Queue("generichandler")
  public void handle() {}
}
