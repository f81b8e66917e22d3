package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@LambdaFunction(memory = 512) // error
@NativeDependency("a:b") // error
@FunctionUrl(auth = FunctionUrl.Auth.IAM) // error
public class BadHandler {
  @Queue("jobs") // error
  public void handle() {}
}
