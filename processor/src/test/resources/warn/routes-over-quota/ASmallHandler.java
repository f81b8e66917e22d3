package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a", group = "small")
public class ASmallHandler {
  @Route(method = HttpMethod.GET, path = "/one-more")
  public void handle() {}
}
