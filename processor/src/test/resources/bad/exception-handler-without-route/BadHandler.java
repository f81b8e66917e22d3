package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

@ContainerImage(name = "a")
public class BadHandler {
  @Queue("jobs")
  public void handle(String body) {}

  @ExceptionHandler
  public void failed(Exception e) {} // error
}
