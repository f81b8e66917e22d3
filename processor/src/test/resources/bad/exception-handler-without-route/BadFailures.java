package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

public class BadFailures {
  @ExceptionHandler
  public void failed(Exception e) {} // error
}
