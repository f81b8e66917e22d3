package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

public abstract class BadFailures { // error
  @ExceptionHandler
  public void failed(Exception e) {}
}
