package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

public class BadHandler {
  @ContainerImage(
      name = "a",
      group = "g",
      factory = First.class) // error
  public static class One {
    @Queue("one")
    public void handle(String body) {}
  }

  @ContainerImage(
      name = "a",
      group = "g",
      factory = Second.class) // error
  public static class Two {
    @Queue("two")
    public void handle(String body) {}
  }

  public static class First implements HandlerFactory {
    @Override
    public <T> T create(Class<T> type) throws Exception {
      return type.getConstructor().newInstance();
    }
  }

  public static class Second implements HandlerFactory {
    @Override
    public <T> T create(Class<T> type) throws Exception {
      return type.getConstructor().newInstance();
    }
  }
}
