package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

public class Outer {
  @ContainerImage(name = "a")
  public class InnerHandler { // error
    @Queue("inner")
    public void handle() {}
  }

  @ContainerImage(name = "a")
  static class NestedHandler { // error
    @Queue("nested")
    public void handle() {}
  }
}
