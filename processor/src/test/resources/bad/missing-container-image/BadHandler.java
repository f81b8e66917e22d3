package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@LambdaFunction(memory = 512) // error
@NativeDependency("a:b") // error
@Interceptors(BadHandler.Timing.class) // error
@FunctionUrl(auth = FunctionUrl.Auth.IAM) // error
public class BadHandler {
  public static class Timing implements EventInterceptor {
    @Override
    public void intercept(
        Object event, com.amazonaws.services.lambda.runtime.Context context, Next next)
        throws Exception {
      next.proceed();
    }
  }

  @Interceptors(Timing.class) // error
  public void notCalled() {}

  @Queue("jobs") // error
  public void handle() {}
}
