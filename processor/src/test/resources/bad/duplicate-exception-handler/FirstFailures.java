package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

public class FirstFailures {
  @ExceptionHandler
  public void failed(IllegalArgumentException e) {} // error

  @ExceptionHandler
  public void first(IllegalStateException e) {}
}
