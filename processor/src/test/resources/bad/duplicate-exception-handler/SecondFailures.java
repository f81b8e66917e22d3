package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

public class SecondFailures {
  @ExceptionHandler
  public void failed(IllegalArgumentException e) {} // error

  @ExceptionHandler
  public void second(java.io.IOException e) {}
}
