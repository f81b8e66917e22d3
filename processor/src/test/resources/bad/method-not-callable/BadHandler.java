package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class BadHandler {
  @Queue("a")
  private void hidden() {} // error

  @Queue("b")
  void packaged() {} // error

  @Queue("c")
  public static void fixed() {} // error

  @Queue("d")
  public <T> void generic(String message) {} // error

  @Route(method = HttpMethod.GET, path = "/")
  public void get() {}

  @ExceptionHandler
  void failed(Exception e) {} // error
}
