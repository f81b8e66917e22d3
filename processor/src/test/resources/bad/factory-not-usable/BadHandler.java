package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

public class BadHandler {
  @ContainerImage(
      name = "a",
      factory = WithoutConstructor.class) // error
  public static class One {
    @Queue("one")
    public void handle(String body) {}
  }

  @ContainerImage(
      name = "a",
      factory = Hidden.class) // error
  public static class Two {
    @Queue("two")
    public void handle(String body) {}
  }

  @ContainerImage(
      name = "a",
      factory = Primitive.class) // error
  public static class Three {
    @Queue("three")
    public void handle(String body) {}
  }

  @ContainerImage(
      name = "a",
      factory = int.class) // error
  public static class Four {
    @Queue("four")
    public void handle(String body) {}
  }

  public static class WithoutConstructor {
    public WithoutConstructor(String name) {}

    public Two two() {
      return new Two();
    }
  }

  static class Hidden {}

  public static class Primitive {
    public static int create() {
      return 1;
    }
  }
}
