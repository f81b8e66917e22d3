package bad;

import dev.lading.annotations.*;

@ContainerImage(name = "a")
public interface InterfaceHandler { // error
  @Queue("interfacehandler")
  default void handle() {}
}
