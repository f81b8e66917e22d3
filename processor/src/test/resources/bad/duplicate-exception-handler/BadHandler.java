package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

@ContainerImage(name = "a")
public class BadHandler {
  @Route(method = HttpMethod.GET, path = "/")
  public void get() {}

  @ExceptionHandler
  public void one(IllegalStateException e) {} // error

  @ExceptionHandler
  public void two(IllegalStateException e) {} // error

  @ExceptionHandler
  public void other(RuntimeException e) {}
}
