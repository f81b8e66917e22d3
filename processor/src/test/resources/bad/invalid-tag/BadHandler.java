package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
@LambdaFunction(
    tags = {
      "team", // error
      "=a", // error
      "aws:team=a", // error
      "lading:function=a", // error
      "cost centre=4711"})
public class BadHandler {
  @Queue("jobs")
  public void jobs() {}
}
