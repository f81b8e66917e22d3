package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a", group = "snap")
@LambdaFunction(snapStart = true) // error
public class ThirdHandler {
  @Queue("third")
  public void third() {}

  @ContainerImage(name = "a", group = "snap")
  @LambdaFunction(snapStart = false) // error
  public static class Fourth {
    @Queue("fourth")
    public void fourth() {}
  }

  @ContainerImage(name = "a", group = "snap")
  public static class Silent {
    @Queue("silent")
    public void silent() {}
  }
}
