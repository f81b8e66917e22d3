package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

@ContainerImage(name = "a")
public class BadHandler {
  @Route(method = HttpMethod.GET, path = "/")
  public void get() {}

  @ExceptionHandler(status = 99) // error
  public void low(IllegalStateException e) {}

  @ExceptionHandler(status = 600) // error
  public void high(IllegalArgumentException e) {}

  @ExceptionHandler(status = 404) // error
  public HttpResponse own(ArithmeticException e) {
    return HttpResponse.notFound();
  }
}
