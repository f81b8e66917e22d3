package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

public class BadHandler {
  @ContainerImage(
      name = "a",
      factory = Empty.class) // error
  public static class One {
    @Queue("one")
    public void handle(String body) {}
  }

  @ContainerImage(
      name = "a",
      factory = Twice.class) // error
  public static class Two {
    @Queue("two")
    public void handle(String body) {}
  }

  @ContainerImage(name = "a", factory = Once.class)
  @Interceptors({
    Timing.class // error
  })
  public static class Three {
    @Queue("three")
    public void handle(String body) {}
  }

  public static class Timing implements EventInterceptor {
    @Override
    public void intercept(
        Object event, com.amazonaws.services.lambda.runtime.Context context, Next next)
        throws Exception {
      next.proceed();
    }
  }

  public static class Empty {
    public Object one() {
      return new One();
    }

    One hidden() {
      return new One();
    }

    public static One create(String name) {
      return new One();
    }
  }

  public static class Twice {
    public Two two() {
      return new Two();
    }

    public Two second() {
      return new Two();
    }
  }

  public static class Once {
    public Three three() {
      return new Three();
    }
  }
}
