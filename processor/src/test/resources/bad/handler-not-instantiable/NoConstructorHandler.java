package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class NoConstructorHandler { // error
  public NoConstructorHandler(String name) {}

  @Queue("noconstructorhandler")
  public void handle() {}
}
