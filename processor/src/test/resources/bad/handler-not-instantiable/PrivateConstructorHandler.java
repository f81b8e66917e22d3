package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class PrivateConstructorHandler { // error
  private PrivateConstructorHandler() {}

  @Queue("privateconstructorhandler")
  public void handle() {}
}
