package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public enum EnumHandler { // error
  ONE;

  @Queue("enumhandler")
  public void handle() {}
}
