package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public abstract class AbstractHandler { // error
  @Queue("abstracthandler")
  public void handle() {}
}
