package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

@ContainerImage(name = "a")
public class BadHandler {
  @Route(method = HttpMethod.GET, path = "/")
  public void get() {}

  @ExceptionHandler
  public void nothing() {} // error

  @ExceptionHandler
  public void request(HttpRequest request) {} // error
}
