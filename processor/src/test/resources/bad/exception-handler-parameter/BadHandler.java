package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

@ContainerImage(name = "a")
public class BadHandler {
  @Route(method = HttpMethod.GET, path = "/")
  public void get() {}

  @ExceptionHandler
  public void error(IllegalStateException e, Error error) {} // error

  @ExceptionHandler
  public void two(IllegalArgumentException e, java.io.IOException other) {} // error

  @ExceptionHandler
  public void hidden(Hidden e) {} // error

  @ExceptionHandler
  public void text(ArithmeticException e, String text) {} // error

  static class Hidden extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
